/** Consent on WhatsApp: asked for with buttons before anything is taken, remembered, and refused without harm. */
import { FlowUnderTest } from './flow-under-test';

const LINE = {
  text: { en: 'We keep what you write to answer you.' },
  link: { en: 'https://shop.example/privacy' },
  version: '1',
  required: true,
};

let flow: FlowUnderTest;
beforeEach(async () => {
  flow = await FlowUnderTest.open();
  flow.consent = LINE;
});
afterEach(() => flow.close());

it('is asked for, and nothing that the person wrote before is kept', async () => {
  await flow.says('Zzq my secret');
  const [greeting, question] = await flow.lines();
  expect(greeting).toBe('bot: Hello');
  expect(question).toMatch(
    /^bot: We keep what you write to answer you\.\nhttps:\/\/shop\.example\/privacy\n\nDo you agree/,
  );
  expect(await flow.latestActions()).toEqual(['consent_yes', 'consent_no']);
  expect((await flow.lines()).join()).not.toContain('Zzq');
  const keys = await flow.store.redis.keys('*');
  const all = await Promise.all(keys.map((key) => flow.store.redis.dump(key)));
  expect(all.join()).not.toContain('Zzq');
});

it.each(['by its button', 'in words'])('is given %s, and the chat goes on with the menu', async (by) => {
  await flow.says('Hi');
  await (by === 'in words' ? flow.says('Yes, I agree!') : flow.presses('consent_yes'));
  expect((await flow.lines()).at(-1)).toBe('bot: Thank you. What can we do for you?');
  expect(await flow.latestActions()).toContain('connect_agent');
  await flow.says('Milk?');
  expect((await flow.lines()).slice(-2)).toEqual(['person: Milk?', 'bot: Echo: Milk?']);
});

it('is not given by whatever else they write, and asked for once for a message that comes again', async () => {
  await flow.says('Hi');
  const second = await flow.says('Hello?');
  await flow.again(second);
  expect((await flow.lines()).filter((line) => line.includes('Do you agree'))).toHaveLength(2);
  expect((await flow.lines()).filter((line) => line.startsWith('person'))).toEqual([]);
});

it('may be refused: the person is told so, and may still think otherwise', async () => {
  await flow.says('Hi');
  await flow.presses('consent_no');
  expect((await flow.lines()).at(-1)).toMatch(/^bot: That is all right: nothing you wrote here was kept/);
  await flow.presses('consent_yes');
  await flow.says('Milk?');
  expect((await flow.lines()).at(-1)).toBe('bot: Echo: Milk?');
});

it('is asked for again when the line has changed', async () => {
  await flow.says('Hi');
  await flow.presses('consent_yes');
  flow.consent = { ...LINE, version: '2' };
  await flow.says('Milk?');
  expect((await flow.lines()).at(-1)).toContain('Do you agree');
});

it('is not asked for where the channel only says it', async () => {
  flow.consent = { ...LINE, required: false };
  await flow.says('Milk?');
  expect((await flow.lines()).at(-1)).toBe('bot: Echo: Milk?');
});
