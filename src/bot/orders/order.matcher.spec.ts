import { AT } from '../../../test/support/conversations';
import { countersInMemory } from '../../../test/support/counters';
import type { ShopperCard } from '../../contract/odoo';
import { SURE } from '../thresholds';
import { AMINA, PHONE, orderChat } from './spec/order-chat';

describe('a shopper whom nobody vouched for', () => {
  it('is asked for the number, then for the e-mail, and gets the order', async () => {
    const { say, asked } = orderChat();
    expect((await say('track my order'))?.content).toMatch(/number/);
    expect((await say('s 00042'))?.content).toMatch(/e-mail or phone/);
    expect(asked).toHaveLength(0);
    const shown = await say('it was Amina@example.com');
    expect(shown?.order).toMatchObject({ name: 'S00042' });
    expect(asked).toMatchObject([{ reference: 'S00042', email: AMINA, verified: false }]);
  });

  it('is asked in Bengali, and may answer with Bengali digits', async () => {
    const { say, asked } = orderChat({}, 'bn');
    expect((await say('আমার অর্ডার কোথায়?'))?.content).toMatch(/অর্ডার নম্বর/);
    expect((await say('০০০৪২'))?.content).toMatch(/ই-মেইল/);
    await say('০১৭১১০০০০৪২');
    expect(asked).toMatchObject([{ reference: '00042', phone: '01711000042' }]);
  });

  it('may give the e-mail first', async () => {
    const { say } = orderChat();
    expect((await say(`track my order, ${AMINA}`))?.content).toMatch(/number/);
    expect((await say('S00042'))?.order).toBeDefined();
  });

  it('may correct one of the two', async () => {
    const { say, asked } = orderChat();
    const first = await say(`S00041 ${AMINA}`);
    expect(first?.order).toBeUndefined();
    expect((await say('sorry, S00042'))?.order).toBeDefined();
    await say('S00042 wrong@example.com');
    expect((await say(AMINA))?.order).toBeDefined();
    expect(asked).toHaveLength(4);
  });

  it('may say something else, and the bot no longer waits', async () => {
    const { say } = orderChat();
    await say('track my order');
    expect(await say('do you sell ghee?')).toBeNull();
    expect(await say('12345')).toBeNull();
  });

  it('may leave it', async () => {
    const { say } = orderChat();
    await say('S00042');
    expect((await say('never mind'))?.intent).toBe('order_left');
    expect(await say(AMINA)).toBeNull();
    expect(await say('never mind')).toBeNull();
  });

  it('is told where to find what is not at hand, and may still give it', async () => {
    const { say } = orderChat();
    await say('track my order');
    expect((await say('sorry I dont know the number'))?.content).toMatch(/confirmation/);
    expect((await say('S00042'))?.content).toMatch(/e-mail or phone/);
    expect((await say('মনে নেই'))?.content).toMatch(/confirmation/);
    expect((await say(AMINA))?.order).toBeDefined();
  });

  it('is not waited for for ever', async () => {
    const { say } = orderChat();
    await say('S00042');
    expect(await say(AMINA, new Date(Date.parse(AT) + 16 * 60_000).toISOString())).toBeNull();
  });

  it('is asked again when the answer cannot be one', async () => {
    const { say } = orderChat();
    await say('S00042');
    expect((await say('amina@'))?.content).toMatch(/e-mail or phone/);
  });

  it('hears the same of what there is not, what is another’s, and after too many attempts', async () => {
    const { say, asked } = orderChat();
    const answers: (string | undefined)[] = [];
    for (let i = 0; i < 5; i += 1) answers.push((await say(`S0000${i} ${AMINA}`))?.content);
    answers.push((await say(`S00042 ${AMINA}`))?.content);
    expect(new Set(answers).size).toBe(1);
    expect(asked).toHaveLength(5);
  });
});

describe('an order that is named', () => {
  it.each(['my order 4211 has not arrived', 'where is my order 4211?', 'অর্ডার ৪২১১ কোথায়', 'أين طلبي ٤٢١١'])(
    'is the one that is looked up, whichever was spoken of before: %p',
    async (text) => {
      const { say, asked } = orderChat();
      expect((await say('order 42115'))?.content).toMatch(/42115 is yours/);
      expect((await say(text))?.asks?.reference).toBe('4211');
      await say(AMINA);
      expect(asked).toMatchObject([{ reference: '4211' }]);
    },
  );

  it.each([
    ['my order is S00042 please', 1],
    ['অর্ডার নম্বর S00042', 1],
    ['where is S00042', 1],
    ['my order 4211 has not arrived', 1],
    ['আমার অর্ডার ৪২১১ এখনো আসেনি', 1],
    ['طلبي ٤٢١١ لم يصل', 1],
    ['S00042 was a gift for my mother', SURE],
    ['cancel order 00123842', 0.6],
    ['change the address of S00042', 0.6],
    ['I placed S00042 on Sunday, can you tell me where it is?', 1],
  ])('gives way where something else may be wanted: %p', async (text, confidence) => {
    expect((await orderChat().say(text))?.confidence).toBe(confidence);
  });

  it('is looked up only once the shopper says that this is meant', async () => {
    const { say, asked } = orderChat();
    const offered = await say(`cancel S00042, I am ${AMINA}`);
    expect(asked).toHaveLength(0);
    expect((await say(offered?.offer?.action.slice('reply:'.length) ?? ''))?.content).toMatch(/e-mail or phone/);
    expect((await say(AMINA))?.order).toBeDefined();
  });
});

describe('a verified shopper', () => {
  it('gets the latest orders, the newest first', async () => {
    const { say, story } = orderChat({ verified: true, email: AMINA });
    const shown = await say('where is my order?');
    expect(shown?.orders?.map(({ name }) => name)).toEqual(['S00050', 'S00042']);
    expect(shown?.content).toContain('S00050: on its way\nS00042');
    expect(story.log.at(-1)).toMatchObject({ order: { name: 'S00050' }, orders: [{}, {}] });
  });
});

describe('what the shop confirmed', () => {
  const verified = { verified: true, email: AMINA, phone: PHONE };

  it('goes along as confirmed', async () => {
    const { say, asked } = orderChat(verified);
    await say('where is S00042?');
    expect(asked).toMatchObject([{ reference: 'S00042', email: AMINA, phone: PHONE, verified: true }]);
  });

  it.each(['rahim@example.com', '01999999999'])('is not what a verified shopper types: %s', async (typed) => {
    const { say, asked } = orderChat(verified);
    await say(`S00042 ${typed}`);
    expect(asked).toMatchObject([{ reference: 'S00042', verified: false }]);
    expect(asked[0]).not.toMatchObject({ email: AMINA });
  });

  it('finds the order after any number of guesses, own or of others', async () => {
    const { say } = orderChat(verified);
    for (let i = 0; i < 20; i += 1) await say(`S00042 guess${i}@example.com`);
    expect((await say(`S00042 rahim@example.com`))?.order).toBeUndefined();
    expect((await say('where is my order S00042?'))?.order).toBeUndefined(); // the open question is about the typed address
    expect((await say('never mind'))?.order).toBeUndefined();
    expect((await say('where is my order S00042?'))?.order).toMatchObject({ name: 'S00042' });
  });

  it('finds the order after forty strangers guessed at it, who no longer find it even with the right address', async () => {
    const counters = countersInMemory();
    const chatOf = (shopper: Partial<ShopperCard>) => orderChat(shopper, 'en', true, counters);
    const owner = chatOf({ ...verified, id: 'owner' });
    let lookedUp = 0;
    for (let i = 0; i < 40; i += 1) {
      const { say, asked } = chatOf({ id: `stranger-${i}` });
      expect((await say(`S00042 guess${i}@example.com`))?.order).toBeUndefined();
      lookedUp += asked.length;
    }
    expect(lookedUp).toBeLessThan(40);
    expect((await chatOf({ id: 'stranger' }).say(`S00042 ${AMINA}`))?.order).toBeUndefined();
    expect((await owner.say('where is my order S00042?'))?.order).toMatchObject({ name: 'S00042' });
  });
});
