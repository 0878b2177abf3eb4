/** Words that stop everything but answers, and those that bring it back; each is said once. */
import { AMINA, FlowUnderTest } from './flow-under-test';

let flow: FlowUnderTest;
beforeEach(async () => (flow = await FlowUnderTest.open()));
afterEach(() => flow.close());

const isOut = (who: object = AMINA) => flow.optOuts.isOut({ number: '100', ...who });
const confirmed = async () => (await flow.lines()).filter((line) => line.startsWith('bot: You will get'));

it.each(['STOP', 'unsubscribe!', 'স্টপ', 'বার্তা বন্ধ করুন', 'إيقاف', 'إلغاء الاشتراك'])('%j stops it', async (word) => {
  await flow.says(word);
  expect(await isOut()).toBe(true);
  expect(await flow.lines()).toContain(`person: ${word}`);
  expect(await confirmed()).toHaveLength(1);
});

it.each(['Please stop by the shop', 'Do not stop', 'stopped'])('%j does not', async (words) => {
  await flow.says(words);
  expect(await isOut()).toBe(false);
});

it('is confirmed once, also when the word comes again, and answers go on', async () => {
  const word = await flow.says('STOP');
  await flow.again(word);
  await flow.says('stop');
  expect(await confirmed()).toHaveLength(1);
  await flow.says('Milk?');
  expect((await flow.lines()).at(-1)).toBe('bot: Echo: Milk?');
});

it('is taken back by another word, which is a word like any other where nothing is stopped', async () => {
  await flow.says('START');
  expect((await flow.lines()).at(-1)).toBe('bot: Echo: START');
  await flow.says('STOP');
  await flow.says('Start');
  expect(await isOut()).toBe(false);
  expect((await confirmed()).at(-1)).toContain('again');
});

it('is noted without consent, and the word itself is not kept then', async () => {
  flow.consent = { text: { en: 'We keep it.' }, version: '1', required: true };
  await flow.says('STOP');
  expect(await isOut()).toBe(true);
  expect((await flow.lines()).filter((line) => line.startsWith('person'))).toEqual([]);
});

it('goes along with a changed number, and with a user id that is known later', async () => {
  await flow.says('STOP');
  await flow.says('Hi', { ...AMINA, userId: 'BD.1' });
  expect(await isOut({ userId: 'BD.1' })).toBe(true);
  await flow.says('Hi', { phone: '8801999', formerPhone: AMINA.phone, userId: 'BD.2' });
  expect(await isOut({ phone: '8801999' })).toBe(true);
  expect(await isOut({ phone: '8801999', userId: 'BD.1' })).toBe(true);
  expect(await isOut({ phone: '8801555' })).toBe(false);
});

it('outlives the chats, under a hash, and not for ever', async () => {
  await flow.says('STOP');
  const names = await flow.store.redis.keys('sc:whatsapp-opt-out:*');
  expect(names).toHaveLength(1);
  expect(names.join()).not.toContain(AMINA.phone);
  const seconds = await flow.store.redis.ttl(names[0] ?? '');
  expect(seconds).toBeGreaterThan(2 * 365 * 86_400);
});
