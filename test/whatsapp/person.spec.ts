/** A person on WhatsApp stays the same one: by phone, by user id, and with another number. */
import { AMINA, FlowUnderTest } from './flow-under-test';

let flow: FlowUnderTest;
beforeEach(async () => (flow = await FlowUnderTest.open()));
afterEach(() => flow.close());

it('is reached by both names once both are known', async () => {
  await flow.says('Milk?');
  await flow.says('And ghee?', { ...AMINA, userId: 'BD.1' });
  await flow.says('And butter?', { userId: 'BD.1' });
  const all = await flow.all();
  expect(all).toHaveLength(1);
  expect(all[0]).toMatchObject({ whatsapp: { ...AMINA, userId: 'BD.1' }, shopper: { phone: `+${AMINA.phone}` } });
});

it('keeps chat and history with another number, and is reached under that one', async () => {
  await flow.says('Milk?');
  await flow.moves('8801999000009', AMINA.phone);
  await flow.says('Still there?', { phone: '8801999000009' });
  const all = await flow.all();
  expect(all).toHaveLength(1);
  expect(all[0]).toMatchObject({ whatsapp: { phone: '8801999000009' }, shopper: { phone: '+8801999000009' } });
  expect(await flow.lines()).toEqual([
    'bot: Hello',
    'person: Milk?',
    'bot: Echo: Milk?',
    'person: (has a new phone number)',
    'person: Still there?',
    'bot: Echo: Still there?',
  ]);
});
