/** Staff write to people on WhatsApp: within a day, by templates after that, and see how far it got. */
import type { OfferedTemplates } from '../../src/contract/staff/whatsapp.wire';
import { TestBridge, startBridge } from '../support/bridge';
import { TestPhone } from '../support/phone';
import { TestStaff } from '../support/staff';
import { waitFor } from '../support/wait-for';

const DAY_MS = 24 * 60 * 60_000;

let bridge: TestBridge;
let staff: TestStaff;

beforeAll(async () => {
  bridge = await startBridge({ env: { RATE_LIMITS: 'off' } }); // what is waited for is asked for over and over
  staff = await TestStaff.login(bridge.url);
});
afterAll(() => bridge.stop());

/** Somebody who asked for a person, so long ago. */
async function waiting(number: string, name: string, agoMs = 0): Promise<{ phone: TestPhone; id: string }> {
  const phone = new TestPhone(bridge.url, number);
  await phone.says('human', name, agoMs);
  const found = await waitFor('the chat in the queue', async () => {
    const { conversations } = await staff.list(`?text=${name}&chat_support_active=true`);
    return conversations[0];
  });
  return { phone, id: found.id };
}

const template = (variables: Record<string, string>, name = 'order_update', language = 'en_US') => ({
  name,
  language,
  variables: Object.entries(variables).map(([variable, text]) => ({ name: variable, text })),
});
const ORDER = { 'header.1': 'S00042', 'body.1': 'Rina', 'body.2': 'S00042', 'button.0.1': 'S00042' };

/** The message with this text, as the staff API has it. */
async function message(id: string, content: RegExp) {
  return (await staff.read(id)).messages.find((one) => content.test(one.content));
}

it('tells until when people may be written to, and which chats people have', async () => {
  const { id } = await waiting('8801722000001', 'Zainab', 60_000);
  const { conversations } = await staff.list('?text=Zainab&channel_kind=whatsapp');
  const [chat] = conversations;
  expect(chat).toMatchObject({ id, channel_kind: 'whatsapp', chat_support_active: true });
  const left = Date.parse(chat?.window_ends_at ?? '') - Date.now();
  expect(left).toBeGreaterThan(DAY_MS - 5 * 60_000);
  expect(left).toBeLessThan(DAY_MS - 55_000);
  expect((await staff.list('?text=Zainab&chat_support_active=false')).total).toBe(0);
});

it('shows how far a message got, and that it was read', async () => {
  const { phone, id } = await waiting('8801722000002', 'Farida');
  await staff.say(id, 'Good morning');
  await phone.hears(/Good morning/);
  await waitFor('the second tick', async () => (await message(id, /Good morning/))?.status === 'delivered');
  await phone.opens();
  await waitFor('the blue ticks', async () => (await message(id, /Good morning/))?.status === 'read');
});

it('says why a message did not reach its person', async () => {
  const { phone, id } = await waiting('8801722000003', 'Habib');
  await phone.hears(/connected to our support team/); // trouble is the next message's, whichever that is
  await phone.hasTrouble({ undelivered: 131047 });
  await staff.say(id, 'Too late');
  await waitFor('the failure', async () => (await message(id, /Too late/))?.failure === 'window_over');
  expect(await message(id, /Too late/)).toMatchObject({ status: 'failed' });
  await phone.hasTrouble({ refused: 131026 });
  await staff.say(id, 'Not there');
  await waitFor('the refusal', async () => (await message(id, /Not there/))?.failure === 'unreachable');
  expect(bridge.output()).not.toContain('8801722000003');
});

describe('after a day', () => {
  it('refuses free text before it is posted, and takes a template, whose text is in the chat', async () => {
    const { phone, id } = await waiting('8801722000004', 'Rina', DAY_MS + 1_000);
    const refused = await staff.post(`conversations/${id}/messages`, { message: 'Hello?' }).expect(409);
    expect(refused.body).toMatchObject({ code: 'WHATSAPP.WINDOW_OVER' });
    await staff.post(`conversations/${id}/end`, { message: 'Bye' }).expect(409);
    expect(await message(id, /Hello\?|Bye/)).toBeUndefined();

    const listed = await staff.get(`conversations/${id}/templates`).expect(200);
    const { templates } = listed.body as OfferedTemplates;
    expect(templates.map(({ name, language }) => `${name} ${language}`)).toEqual([
      'come_back en_US',
      'order_update en_US',
      'thanks en_US',
      'order_update ar',
      'order_update bn',
    ]);
    expect(templates[1]?.variables).toEqual(['header.1', 'body.1', 'body.2', 'button.0.1']);

    await staff.post(`conversations/${id}/templates`, template(ORDER)).expect(201);
    await waitFor('the template', async () => (await phone.texts()).includes('template order_update'));
    const { lines } = await phone.screen();
    expect(lines.map(({ text }) => text)).toContain(
      'Order S00042\nHi Rina, your order S00042 is on its way.\nSmart Dairy',
    );
    expect(await message(id, /Hi Rina, your order S00042/)).toMatchObject({ type: 'agent' });

    await phone.says('Thank you');
    await waitFor('the window', async () => Date.parse((await staff.read(id)).window_ends_at ?? '') > Date.now());
    await staff.say(id, 'You are welcome');
    await phone.hears(/You are welcome/);
  });

  it('names what is wrong with a template', async () => {
    const { id } = await waiting('8801722000005', 'Salma', DAY_MS + 1_000);
    const path = `conversations/${id}/templates`;
    const wrong = await staff.post(path, template({ 'header.1': 'S1', 'body.1': 'a\nb', 'body.3': 'x' })).expect(422);
    const { errors } = wrong.body as { errors: { field: string }[] };
    expect(errors.map(({ field }) => field).sort()).toEqual(
      ['body.2', 'body.3', 'button.0.1', 'body.1'].map((name) => `variables.${name}`).sort(),
    );
    await staff.post(path, template({}, 'nothing')).expect(404);
    await staff.post(path, template({}, 'thanks', 'de')).expect(404);
    await staff.post(path, { name: 'thanks' }).expect(422);
    await staff.get('conversations/none/templates').expect(404);
    const bn = { 'header.1': 'S1', 'body.1': 'সালমা', 'body.2': 'S1', 'button.0.1': 'S1' };
    await staff.post(path, template(bn, 'order_update', 'bn')).expect(201);
  });
});

it('marks what staff read as read, and shows that they write, once in a while', async () => {
  const { phone, id } = await waiting('8801722000006', 'Mitu');
  await staff.say(id, 'Good morning');
  await phone.hears(/Good morning/);
  const own = async () => (await phone.screen()).lines.filter(({ by }) => by === 'person').map(({ tick }) => tick);
  await waitFor('the blue tick', async () => (await own())[0] === 'read');
  await phone.says('Where is my order?');
  await waitFor('the grey ticks', async () => (await own())[1] === 'delivered');
});
