/** The bot of a small shop: which matchers it asks for whom, and what becomes of their answers. */
import { Subject } from 'rxjs';
import type { ChannelRow, OrderQuery, SettingsSnapshot } from '../contract/odoo';
import type { ShopSettings } from '../common/shop-settings.port';
import { AT, Story } from '../../test/support/conversations';
import { countersInMemory } from '../../test/support/counters';
import { FIXED_CLOCK } from '../../test/support/fixed-clock';
import { trainHere } from '../../test/support/training';
import { BotService } from './bot.service';
import type { RejectedPattern } from './matchers/diagnostics.port';
import { LookupAttempts } from './orders/lookup-attempts';
import { OrderMatcher } from './orders/order.matcher';
import { NAMES } from '../../test/support/names';

const channel: ChannelRow = {
  ...{ key: 'default', name: 'Shop', default_locale: 'en', enable_chatbot: true, engine_id: '1' },
  schedule: { timezone: 'UTC', use_business_hours: false, hours: [], exceptions: [] },
  texts: { welcome: {}, offline: {}, greeting: {}, fallback: { en: 'Sorry.', bn: 'দুঃখিত।' } },
  theme: { primary_color: '#000000', position: 'right' },
};

function shopWith(patterns: string[], channels: readonly ChannelRow[] = [channel]): SettingsSnapshot {
  const response = { en: 'We sell goats.', bn: 'আমরা ছাগল বিক্রি করি।' };
  const goats = { id: '9', name: 'Goats', category: 'product', patterns, response };
  const faq = { id: '5', category_id: '1', related_ids: [], view_count: 0, helpful_count: 0, not_helpful_count: 0 };
  return {
    ...{ channels, faq_categories: [{ id: '1', name: { en: 'Food' }, icon: 'fa-truck' }] },
    engines: [{ id: '1', name: { en: 'Bot' }, intents: [goats] }],
    faqs: [{ ...faq, question: { en: 'What do goats eat?' }, answer: { en: 'Grass and leaves.' } }],
  };
}

/** `change` puts other settings in force. */
function botOf(shop: SettingsSnapshot) {
  const asked: OrderQuery[] = [];
  const reported: [string, readonly RejectedPattern[]][] = [];
  const changes = new Subject<SettingsSnapshot>();
  const settings: ShopSettings = {
    current: () => shop,
    channel: () => channel,
    version: 'v7',
    changes,
  };
  const find = (query: OrderQuery) => {
    asked.push(query);
    return Promise.resolve([{ name: 'S00042', status: 'shipped' as const, placed_at: AT, lines_count: 2 }]);
  };
  const orders = new OrderMatcher({ find }, new LookupAttempts(countersInMemory(), NAMES), { can: () => true });
  const reportRejected = (version: string, patterns: readonly RejectedPattern[]) => reported.push([version, patterns]);
  const bot = new BotService(orders, settings, { reportRejected }, trainHere, FIXED_CLOCK);
  changes.next(shop);
  return { bot, asked, reported, change: (next: SettingsSnapshot) => changes.next(next) };
}

const { conversation } = Story.begin();

describe('the bot of a small shop', () => {
  it('answers by the shop’s patterns in the language of the question', async () => {
    const { bot } = botOf(shopWith(['goats?', 'ছাগল']));
    expect(await bot.answer(conversation, 'goats')).toMatchObject({ content: 'We sell goats.', locale: 'en' });
    expect(await bot.answer(conversation, 'ছাগল')).toMatchObject({ content: 'আমরা ছাগল বিক্রি করি।', locale: 'bn' });
  });

  it('answers by the shop’s FAQ', async () => {
    const { bot } = botOf(shopWith([]));
    expect(await bot.answer(conversation, 'what do goats eat')).toMatchObject({ type: 'faq', locale: 'en' });
  });

  it('looks up an order with what the conversation told', async () => {
    const { bot, asked } = botOf(shopWith([]));
    const answer = await bot.answer(conversation, 'S00042 amina@example.com');
    expect(answer.order).toMatchObject({ name: 'S00042' });
    expect(asked).toMatchObject([{ channel: conversation.channel, reference: 'S00042' }]);
  });

  it('remembers what it asked, for as long as the conversation does', async () => {
    const { bot, asked } = botOf(shopWith([]));
    const orderMemory = { question: { reference: 'S00042', askedAt: AT }, shown: [], watches: [] };
    const answer = await bot.answer({ ...conversation, orderMemory }, 'amina@example.com');
    expect(answer.order).toBeDefined();
    expect(asked).toHaveLength(1);
  });

  it('knows the language of a message, which in a channel that is gone is that of the chat', () => {
    const inBangla = 'ছাগল কত';
    expect(botOf(shopWith([])).bot.languageOf(conversation, inBangla)).toBe('bn');
    expect(botOf(shopWith([], [])).bot.languageOf(conversation, inBangla)).toBe(conversation.locale);
  });

  it('hears that a message only ends the chat', () => {
    const { bot } = botOf(shopWith([]));
    expect(bot.saysEnd('quit', false)).toBe(true);
    expect(bot.saysEnd('done', true)).toBe(false);
    expect(bot.saysEnd('quit chat', true)).toBe(true);
    expect(bot.saysEnd('quit my subscription', false)).toBe(false);
  });

  it('answers each question of a message', async () => {
    const { bot } = botOf(shopWith(['sell goats']));
    const { content } = await bot.answer(conversation, 'do you sell goats? what do goats eat?');
    expect(content).toBe('We sell goats.\n\nGrass and leaves.');
  });

  it('reads no more than the beginning of a very long message', async () => {
    const { bot } = botOf(shopWith([]));
    const after = async (blanks: number) => (await bot.answer(conversation, `a${' '.repeat(blanks)}ছাগল কত`)).locale;
    expect(await after(1_900)).toBe('bn');
    expect(await after(2_000)).toBe('en');
  });

  it.each([
    ['whose bot is switched off', { enable_chatbot: false }],
    ['without an engine', { engine_id: undefined }],
    ['whose engine is gone', { engine_id: '2' }],
  ])('passes everything on to a person in a channel %s, and looks nothing up', async (_what, changed) => {
    const { bot, asked } = botOf(shopWith(['goats'], [{ ...channel, ...changed }]));
    const content = 'Thank you. One of our team answers you here.';
    expect(await bot.answer(conversation, 'goats')).toMatchObject({ type: 'handoff', content, actions: [] });
    expect(await bot.answer(conversation, 'S00042 amina@example.com')).toMatchObject({ type: 'handoff', content });
    expect(await bot.answer(conversation, 'bye')).toMatchObject({ intent: 'end_chat' });
    expect(asked).toEqual([]);
  });

  it('knows nothing in a channel of which nothing is known, but offers help', async () => {
    const { bot } = botOf(shopWith(['goats'], [{ ...channel, key: 'other' }]));
    expect(await bot.answer(conversation, 'goats')).toMatchObject({ type: 'fallback', content: 'Sorry.' });
  });

  it('still hears the wish for a person and a goodbye where it is switched off', async () => {
    const { bot } = botOf(shopWith([], [{ ...channel, enable_chatbot: false }]));
    expect((await bot.answer(conversation, 'talk to a human')).type).toBe('handoff');
    expect((await bot.answer(conversation, 'bye')).intent).toBe('end_chat');
  });

  it('follows the settings until it is stopped', async () => {
    const { bot, change } = botOf(shopWith([]));
    expect((await bot.answer(conversation, 'sell')).type).toBe('fallback');
    change(shopWith(['sell']));
    expect((await bot.answer(conversation, 'sell')).content).toBe('We sell goats.');
    bot.onModuleDestroy();
    change(shopWith([]));
    expect((await bot.answer(conversation, 'sell')).content).toBe('We sell goats.');
  });

  it('learns the shop’s example phrases', async () => {
    const shop = shopWith([]);
    const intents = shop.engines.flatMap((engine) => engine.intents);
    const taught = [
      { ...intents[0], id: '1', name: 'Goats', examples: { en: ['do you have goats', 'goats please', 'buy a goat'] } },
      { ...intents[0], id: '2', name: 'Hours', examples: { en: ['when are you open', 'opening hours', 'open today'] } },
    ].map((intent) => ({ category: '', patterns: [], response: { en: `${intent.name}!` }, ...intent }));
    const { bot } = botOf({ ...shop, engines: [{ id: '1', name: {}, intents: taught }], faqs: [] });
    const { candidates } = await bot.explain({ channel: 'default', locale: 'en', text: 'when are you open' });
    expect(candidates[0]).toMatchObject({ matcher: 'examples', label: 'Hours' });
    bot.onModuleDestroy();
  });

  it('reports the patterns that it cannot run under the version of the settings, none when all run', () => {
    const rejected = [{ intent: '9', pattern: '(', reason: 'not_understood' }];
    const both = [channel, { ...channel, key: 'other' }];
    expect(botOf(shopWith(['(', 'goats'], both)).reported).toEqual([['v7', rejected]]);
    expect(botOf(shopWith(['goats'])).reported).toEqual([['v7', []]]);
  });
});

describe('an explained answer', () => {
  const trial = (bot: BotService, text: string) => bot.explain({ channel: 'default', locale: 'en', text });

  it('names every candidate, the surest first, with what it matched', async () => {
    const { bot } = botOf(shopWith(['eat']));
    const { content, type, candidates } = await trial(bot, 'what do goats eat');
    expect({ content, type }).toEqual({ content: 'Grass and leaves.', type: 'faq' });
    expect(candidates.map(({ matcher, label }) => [matcher, label])).toEqual([
      ['faq', 'What do goats eat?'],
      ['intent', 'Goats'],
    ]);
    expect(candidates[1]?.why).toContain('eat');
  });

  it('looks up no order and counts no attempt', async () => {
    const { bot, asked } = botOf(shopWith([]));
    for (let turn = 0; turn < 20; turn += 1) {
      const { candidates, intent } = await trial(bot, 'S00042 amina@example.com');
      expect([intent, candidates[0]?.matcher]).toEqual(['order_tracking', 'order']);
    }
    expect(asked).toEqual([]);
  });

  it('says something of a candidate without a name or a reason', async () => {
    const { bot } = botOf(shopWith([]));
    const [person] = (await trial(bot, 'a human please')).candidates;
    expect(person).toMatchObject({ matcher: 'person', label: 'talk_to_person' });
    expect(person?.why).not.toBe('');
  });
});
