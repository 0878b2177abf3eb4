import type { OrderQuery, OrderRow } from '../contract/odoo';
import { DeskUnavailable } from '../conversation/conversation.errors';
import type { BotAnswer } from '../conversation/ports';
import type { RejectedPattern } from './matchers/diagnostics.port';
import { AT, Story } from '../../test/support/conversations';
import { botOver, demo } from '../../test/support/demo-bot';

const ORDER: OrderRow = { name: 'S00042', status: 'shipped', placed_at: AT, lines_count: 2 };

/** The intent one of whose examples is offered. */
function intentOf(action: string): string | undefined {
  return demo.engines[0]?.intents.find(({ examples = {} }) =>
    Object.values(examples)
      .flat()
      .some((example) => action === `reply:${example}`),
  )?.name;
}

/** What of an answer reaches the shopper. */
const heard = ({ type, content, intent, confidence, actions, order, orders }: BotAnswer) => ({
  ...{ type, content, intent, confidence, actions },
  ...{ order, orders },
});

describe('the bot of the demo shop', () => {
  const asked: OrderQuery[] = [];
  const bot = botOver((query) => {
    asked.push(query);
    return Promise.resolve(query.reference === 'S00042' && query.email === 'amina@example.com' ? [ORDER] : []);
  });
  const english = Story.begin().conversation;
  const bengali = { ...english, locale: 'bn' };

  beforeAll(() => bot.learned());

  it.each([
    ['How much does delivery cost?', 'faq'],
    ['what are your opening hours?', 'intent'],
    ['S00042 amina@example.com', 'order'],
    ['I want to talk to a person', undefined],
    ['write me a poem about the sea', undefined],
  ])('knows whether %p was answered, and by what', async (question, kind) => {
    expect((await bot.answer(english, question)).topics?.[0]?.kind).toBe(kind);
  });

  it.each([
    ['How much does delivery cost?', /৳|charge|free/i],
    ['do you accept bkash', /bkash/i],
    ['what are your opening hours?', /at any hour/],
  ])('answers %p from the shop’s own settings', async (question, expected) => {
    const answer = await bot.answer(english, question);
    expect(answer.content).toMatch(expected);
    expect(answer.confidence).toBeGreaterThanOrEqual(0.85);
    expect(answer.actions.map((action) => action.action)).toContain('connect_agent');
  });

  it('answers in Bengali', async () => {
    const answer = await bot.answer(bengali, 'ডেলিভারি চার্জ কত?');
    expect(answer.type).not.toBe('fallback');
    expect(answer.content).toMatch(/[\u0980-\u09FF]/);
  });

  it.each([
    [english, 'ডেলিভারি চার্জ কত?', 'bn'],
    [english, 'amar taka ferot chai', 'bn'],
    [bengali, 'How much does the delivery cost?', 'en'],
    [bengali, 'bKash?', 'bn'],
  ])('answers in the language of the question, where it shows one', async (asking, text, language) => {
    const answer = await bot.answer(asking, text);
    expect(answer.locale).toBe(language);
    expect(/[\u0985-\u09B9]/.test(answer.content)).toBe(language === 'bn');
  });

  it('answers each of two questions in one message', async () => {
    const answer = await bot.answer(english, 'How much is delivery and do you take bKash?');
    expect(answer.content).toMatch(/৳40[^]*\n\n[^]*bKash/);
    const { content } = await bot.explain({
      channel: 'default',
      locale: 'en',
      text: 'How much is delivery and do you take bKash?',
    });
    expect(content).toBe(answer.content);
  });

  it.each(['order', 'delivery', 'do you take bkash', 'no'])(
    'is not sure of an entry by one word of it: %p',
    async (text) => {
      const answer = await bot.answer(english, text);
      expect(answer.type).not.toBe('faq');
      expect(answer.actions.length).toBeGreaterThan(0);
    },
  );

  it('finds an order by its reference and the e-mail on it, wherever they stand', async () => {
    const answer = await bot.answer(english, 'hi, where is my order s00042? mine is Amina@Example.com thanks');
    expect(answer).toMatchObject({ type: 'order_status', order: { name: 'S00042' }, confidence: 1 });
    expect(asked.at(-1)).toMatchObject({ channel: english.channel });
  });

  it('asks for proof and looks nothing up without it', async () => {
    asked.length = 0;
    const answer = await bot.answer(english, 'track order SD-12345');
    expect(answer.type).toBe('order_status');
    expect(answer.order).toBeUndefined();
    expect(asked).toHaveLength(0);
  });

  it('asks which order it is, whatever an intent of the shop would say of tracking', async () => {
    for (const asking of [english, bengali]) {
      const answer = await bot.answer(asking, asking === english ? 'where is my order?' : 'আমার অর্ডার কোথায়?');
      expect(answer).toMatchObject({ type: 'order_status', asks: {} });
    }
  });

  it('answers alike for an order that does not exist and one that is somebody else’s', async () => {
    const unknown = await bot.answer(english, 'SO99999 amina@example.com');
    const foreign = await bot.answer(english, 'S00042 rahim@example.com');
    expect(heard(foreign)).toEqual(heard(unknown));
  });

  it('stops looking after too many attempts in vain, and does not say that it did', async () => {
    const guesser = { ...english, shopper: { id: 'guesser', verified: false } };
    const guesses = Array.from({ length: 5 }, (_, i) => `S0000${i} amina@example.com`);
    for (const guess of guesses) await bot.answer(guesser, guess);
    asked.length = 0;
    const blocked = await bot.answer(guesser, 'S00042 amina@example.com');
    expect(asked).toHaveLength(0);
    expect(heard(blocked)).toEqual(heard(await bot.answer(guesser, 'S99999 amina@example.com')));
    expect((await bot.answer(english, 'S00042 amina@example.com')).order).toBeDefined();
  });

  it('says so when orders cannot be looked up', async () => {
    const away = botOver(() => Promise.reject(new DeskUnavailable()));
    const answer = await away.answer(english, 'S00042 amina@example.com');
    expect(answer.content).toMatch(/at the moment/);
  });

  it.each([
    'human',
    'I want to talk to a person please',
    'can I speak to an agent?',
    'মানুষ',
    'একজন মানুষের সাথে কথা বলতে চাই',
  ])('understands %p as wanting a person', async (text) => {
    expect((await bot.answer(english, text)).type).toBe('handoff');
  });

  it('is not hijacked by such a word inside another question', async () => {
    const answer = await bot.answer(english, 'do your delivery people accept cash on delivery at the door?');
    expect(answer.type).not.toBe('handoff');
  });

  it.each([
    ['do you take cash at the dor', 'Cash on delivery'],
    ['packet ta fete gese', 'Returns and refunds'],
    ['is there anything artificial in the milk', 'Organic and our products'],
  ])('understands %p by the shop’s examples', async (text, intent) => {
    const answer = await bot.answer(english, text);
    const meant = [answer.intent, ...answer.actions.map(({ action }) => intentOf(action))];
    expect(meant).toContain(intent);
  });

  it.each(['a'.repeat(50_000), '\u202E\u200B\u200D', '?', 'ি', '😀'.repeat(2_000)])(
    'answers %.20j at once, with a way out',
    async (text) => {
      const answer = await bot.answer(english, text);
      expect(answer.actions.map((action) => action.action)).toContain('connect_agent');
    },
  );

  it('never ends in a dead end', async () => {
    const answer = await bot.answer(english, 'sing me a poem about quantum physics');
    expect(answer.type).toBe('fallback');
    expect(answer.actions.map((action) => action.action)).toEqual(
      expect.arrayContaining(['connect_agent', 'show_faq']),
    );
  });
});

describe('a trial of the bot', () => {
  const never = (): Promise<OrderRow[]> => Promise.reject(new Error('an order was looked up'));
  const trial = (text: string, locale = 'en') => botOver(never).explain({ channel: 'default', locale, text });

  it('says what a shopper would read, who came up with it, and why', async () => {
    const told = await trial('How much does delivery cost?');
    const answer = await botOver(never).answer(Story.begin().conversation, 'How much does delivery cost?');
    expect(told).toMatchObject({ type: answer.type, content: answer.content, confidence: answer.confidence });
    expect(told.candidates.map(({ matcher }) => matcher)).toContain('intent');
    for (const candidate of told.candidates) {
      expect(candidate.label).not.toBe('');
      expect(candidate.why).not.toBe('');
    }
    const sure = told.candidates.map(({ confidence }) => confidence);
    expect(sure).toEqual([...sure].sort((a, b) => b - a));
  });

  it('knows an order look-up and makes none', async () => {
    const told = await trial('where is S00042? amina@example.com');
    expect(told).toMatchObject({ type: 'order_status', intent: 'order_tracking' });
    expect(told.candidates[0]?.matcher).toBe('order');
  });

  it('says that the bot has no answer', async () => {
    expect(await trial('sing me a poem about quantum physics')).toMatchObject({ type: 'fallback', intent: null });
  });

  it('is refused for a channel that there is not', async () => {
    await expect(botOver(never).explain({ channel: 'nowhere', locale: 'en', text: 'Hi' })).rejects.toThrow();
  });
});

describe('patterns that cannot be run', () => {
  it('are told once, though several channels have the bot, and the intent’s others still answer', async () => {
    const [channel] = demo.channels;
    const [engine] = demo.engines;
    if (channel === undefined || engine === undefined) throw new Error('the demo shop has no bot');
    const intents = [
      { id: '9', name: 'Goats', category: 'product', patterns: ['(', 'goats?'], response: { en: 'Yes.' } },
    ];
    const shop = { ...demo, channels: [channel, { ...channel, key: 'other' }], engines: [{ ...engine, intents }] };
    const told: (readonly RejectedPattern[])[] = [];
    const bot = botOver(() => Promise.resolve([]), shop, {
      reportRejected: (_version, patterns) => told.push(patterns),
    });
    expect(told).toEqual([[{ intent: '9', pattern: '(', reason: 'not_understood' }]]);
    const { conversation } = Story.begin();
    expect(await bot.answer(conversation, 'goats')).toMatchObject({ content: 'Yes.', intent: 'Goats' });
    bot.onModuleDestroy();
  });
});
