import type { OrderQuery, OrderRow, ShopperCard } from '../../contract/odoo';
import { AT, Story } from '../../../test/support/conversations';
import { countersInMemory } from '../../../test/support/counters';
import { orderMemoryAt } from '../../conversation/rules/order-memory';
import { shopperAsksBot } from '../../conversation/rules/message';
import { SURE } from '../thresholds';
import { LookupAttempts } from './lookup-attempts';
import type { Candidate } from '../matchers/matcher';
import { OrderMatcher } from './order.matcher';

const row = (name: string, rest: Partial<OrderRow> = {}): OrderRow => ({
  name,
  status: 'shipped',
  placed_at: AT,
  lines_count: 2,
  ...rest,
});
const AMINA = 'amina@example.com';
const PHONE = '01711000042';

/** A shopper who talks to the order matcher alone; what it passes on to others is null. */
function talk(shopper: Partial<ShopperCard> = {}, locale = 'en', canWatch = true) {
  const asked: OrderQuery[] = [];
  const find = (query: OrderQuery) => {
    asked.push(query);
    if (query.reference === undefined) return Promise.resolve(query.verified ? [row('S00050'), row('S00042')] : []);
    const isHers = query.email === AMINA || query.phone === PHONE;
    const theirs = isHers && /^S?00042$/.test(query.reference);
    return Promise.resolve(theirs ? [row('S00042')] : []);
  };
  const matcher = new OrderMatcher({ find }, new LookupAttempts(countersInMemory()), { can: () => canWatch });
  const story = Story.begin();
  story.conversation = { ...story.conversation, locale, shopper: { ...story.conversation.shopper, ...shopper } };
  let turn = 0;
  const say = async (text: string, at = AT): Promise<Candidate | null> => {
    const { channel, shopper: who } = story.conversation;
    const orderMemory = orderMemoryAt(story.conversation, at);
    const [candidate] = await matcher.match({ text, locale, channel, shopper: who, orderMemory });
    const other = { type: 'text' as const, content: 'Something else', intent: null, confidence: 1, actions: [] };
    turn += 1;
    const said = { id: `m-${turn}`, clientMessageId: `k-${turn}`, content: text, at };
    story.then((now, log) => shopperAsksBot(now, said, { ...(candidate ?? other), id: `b-${turn}` }, log));
    return candidate ?? null;
  };
  return { say, asked, story };
}

describe('a shopper whom nobody vouched for', () => {
  it('is asked for the number, then for the e-mail, and gets the order', async () => {
    const { say, asked } = talk();
    expect((await say('track my order'))?.content).toMatch(/number/);
    expect((await say('s 00042'))?.content).toMatch(/e-mail or phone/);
    expect(asked).toHaveLength(0);
    const shown = await say('it was Amina@example.com');
    expect(shown?.order).toMatchObject({ name: 'S00042' });
    expect(asked).toMatchObject([{ reference: 'S00042', email: AMINA, verified: false }]);
  });

  it('is asked in Bengali, and may answer with Bengali digits', async () => {
    const { say, asked } = talk({}, 'bn');
    expect((await say('আমার অর্ডার কোথায়?'))?.content).toMatch(/অর্ডার নম্বর/);
    expect((await say('০০০৪২'))?.content).toMatch(/ই-মেইল/);
    await say('০১৭১১০০০০৪২');
    expect(asked).toMatchObject([{ reference: '00042', phone: '01711000042' }]);
  });

  it('may give the e-mail first', async () => {
    const { say } = talk();
    expect((await say(`track my order, ${AMINA}`))?.content).toMatch(/number/);
    expect((await say('S00042'))?.order).toBeDefined();
  });

  it('may correct one of the two', async () => {
    const { say, asked } = talk();
    const first = await say(`S00041 ${AMINA}`);
    expect(first?.order).toBeUndefined();
    expect((await say('sorry, S00042'))?.order).toBeDefined();
    await say('S00042 wrong@example.com');
    expect((await say(AMINA))?.order).toBeDefined();
    expect(asked).toHaveLength(4);
  });

  it('may say something else, and the bot no longer waits', async () => {
    const { say } = talk();
    await say('track my order');
    expect(await say('do you sell ghee?')).toBeNull();
    expect(await say('12345')).toBeNull();
  });

  it('may leave it', async () => {
    const { say } = talk();
    await say('S00042');
    expect((await say('never mind'))?.intent).toBe('order_left');
    expect(await say(AMINA)).toBeNull();
    expect(await say('never mind')).toBeNull();
  });

  it('is told where to find what is not at hand, and may still give it', async () => {
    const { say } = talk();
    await say('track my order');
    expect((await say('sorry I dont know the number'))?.content).toMatch(/confirmation/);
    expect((await say('S00042'))?.content).toMatch(/e-mail or phone/);
    expect((await say('মনে নেই'))?.content).toMatch(/confirmation/);
    expect((await say(AMINA))?.order).toBeDefined();
  });

  it('is not waited for for ever', async () => {
    const { say } = talk();
    await say('S00042');
    expect(await say(AMINA, new Date(Date.parse(AT) + 16 * 60_000).toISOString())).toBeNull();
  });

  it('is asked again when the answer cannot be one', async () => {
    const { say } = talk();
    await say('S00042');
    expect((await say('amina@'))?.content).toMatch(/e-mail or phone/);
  });

  it('hears the same of what there is not, what is another’s, and after too many attempts', async () => {
    const { say, asked } = talk();
    const answers: (string | undefined)[] = [];
    for (let i = 0; i < 5; i += 1) answers.push((await say(`S0000${i} ${AMINA}`))?.content);
    answers.push((await say(`S00042 ${AMINA}`))?.content);
    expect(new Set(answers).size).toBe(1);
    expect(asked).toHaveLength(5);
  });
});

describe('an order that is named', () => {
  it.each([
    ['my order is S00042 please', 1],
    ['অর্ডার নম্বর S00042', 1],
    ['where is S00042', 1],
    ['S00042 was a gift for my mother', SURE],
    ['cancel order 00123842', 0.6],
    ['change the address of S00042', 0.6],
    ['I placed S00042 on Sunday, can you tell me where it is?', 1],
  ])('gives way where something else may be wanted: %p', async (text, confidence) => {
    expect((await talk().say(text))?.confidence).toBe(confidence);
  });

  it('is looked up only once the shopper says that this is meant', async () => {
    const { say, asked } = talk();
    const offered = await say(`cancel S00042, I am ${AMINA}`);
    expect(asked).toHaveLength(0);
    expect((await say(offered?.offer?.action.slice('reply:'.length) ?? ''))?.content).toMatch(/e-mail or phone/);
    expect((await say(AMINA))?.order).toBeDefined();
  });
});

describe('a verified shopper', () => {
  it('gets the latest orders, the newest first', async () => {
    const { say, story } = talk({ verified: true, email: AMINA });
    const shown = await say('where is my order?');
    expect(shown?.orders?.map(({ name }) => name)).toEqual(['S00050', 'S00042']);
    expect(shown?.content).toContain('S00050: on its way\nS00042');
    expect(story.log.at(-1)).toMatchObject({ order: { name: 'S00050' }, orders: [{}, {}] });
  });
});

describe('what the shop confirmed', () => {
  const verified = { verified: true, email: AMINA, phone: PHONE };

  it('goes along as confirmed', async () => {
    const { say, asked } = talk(verified);
    await say('where is S00042?');
    expect(asked).toMatchObject([{ reference: 'S00042', email: AMINA, phone: PHONE, verified: true }]);
  });

  it.each(['rahim@example.com', '01999999999'])('is not what a verified shopper types: %s', async (typed) => {
    const { say, asked } = talk(verified);
    await say(`S00042 ${typed}`);
    expect(asked).toMatchObject([{ reference: 'S00042', verified: false }]);
    expect(asked[0]).not.toMatchObject({ email: AMINA });
  });

  it('finds the order after any number of guesses, own or of others', async () => {
    const { say } = talk(verified);
    for (let i = 0; i < 20; i += 1) await say(`S00042 guess${i}@example.com`);
    expect((await say(`S00042 rahim@example.com`))?.order).toBeUndefined();
    expect((await say('where is my order S00042?'))?.order).toBeUndefined(); // the open question is about the typed address
    expect((await say('never mind'))?.order).toBeUndefined();
    expect((await say('where is my order S00042?'))?.order).toMatchObject({ name: 'S00042' });
  });
});

describe('"tell me when it ships"', () => {
  it('is offered with an order that still moves, and takes the proof along', async () => {
    const { say, story } = talk();
    const shown = await say(`S00042 ${AMINA}`);
    const offer = shown?.actions.find(({ action }) => action.startsWith('reply:'))?.action.slice('reply:'.length) ?? '';
    expect((await say(offer))?.content).toMatch(/news of S00042.*e-mail/);
    expect(story.operations.map(({ kind }) => kind)).toEqual([
      'open',
      ...Array<string>(5).fill('message'),
      'watch_order',
    ]);
    expect(story.operations.at(-1)).toMatchObject({ order: 'S00042', verified: false, email: AMINA });
  });

  it('works in Bengali, of the order shown last, once', async () => {
    const { say, story } = talk({}, 'bn');
    const shown = await say(`S00042 ${AMINA}`);
    const offer = shown?.actions[0]?.action.slice('reply:'.length) ?? '';
    expect((await say(offer))?.intent).toBe('order_news');
    expect((await say('পাঠানো হলে জানাবেন'))?.intent).toBe('order_news');
    expect(story.operations.filter(({ kind }) => kind === 'watch_order')).toHaveLength(1);
    const again = await say(`S00042 ${AMINA}`);
    expect(again?.actions.map(({ action }) => action)).toEqual(['connect_agent']);
  });

  describe('shown for a phone number', () => {
    it('comes into this chat only, says so, and is mailed as well for the e-mail on the order', async () => {
      const { say, story } = talk();
      await say(`S00042 ${PHONE}`);
      expect((await say('tell me when it ships'))?.content).toMatch(/as long as this chat is open.*e-mail address/);
      expect((await say(AMINA))?.content).toMatch(/once this chat has ended, by e-mail/);
      const watches = story.operations.filter(({ kind }) => kind === 'watch_order');
      expect(watches).toMatchObject([
        { order: 'S00042', phone: PHONE, verified: false },
        { order: 'S00042', email: AMINA, verified: false },
      ]);
      expect(watches[1]).not.toHaveProperty('phone');
      expect(story.conversation.orderMemory?.watches).toMatchObject([{ order: 'S00042', mailed: true }]);
    });

    it('is not mailed to an address that is not on the order', async () => {
      const { say, story } = talk();
      await say(`S00042 ${PHONE}`);
      await say('tell me when it ships');
      expect((await say('somebody@example.com'))?.content).toMatch(/could not find/);
      expect((await say(AMINA))?.content).toMatch(/by e-mail/);
      expect(story.operations.filter(({ kind }) => kind === 'watch_order')).toHaveLength(2);
    });

    it('waits for no address: whatever else is said is not taken for one', async () => {
      const { say } = talk();
      await say(`S00042 ${PHONE}`);
      await say('tell me when it ships');
      expect(await say('do you have 500 ml bottles?')).toBeNull();
      expect(await say(AMINA)).toBeNull();
    });

    it('says so in Bengali', async () => {
      const { say } = talk({}, 'bn');
      await say(`S00042 ${PHONE}`);
      expect((await say('পাঠানো হলে জানাবেন'))?.content).toMatch(/যতক্ষণ এই চ্যাট খোলা আছে।.*ই-মেইল ঠিকানা/);
    });
  });

  it('is neither offered nor promised when the desk cannot watch orders', async () => {
    const { say, story } = talk({}, 'en', false);
    const shown = await say(`S00042 ${AMINA}`);
    expect(shown?.actions.map(({ action }) => action)).toEqual(['connect_agent']);
    const asked = await say('tell me when it ships');
    expect(asked).toMatchObject({ intent: 'order_news', content: expect.stringMatching(/cannot tell you/) as unknown });
    expect(story.operations).toEqual([]);
  });

  it('watches nothing that was not shown', async () => {
    const { say, story } = talk();
    await say(`S00042 ${AMINA}`);
    await say('Tell me when S00099 moves on');
    await say('who@example.com');
    expect(story.operations).toHaveLength(0);
  });
});
