/** A person on WhatsApp: the bot answers them, a person takes over, and both sides have the whole of it. */
import request from 'supertest';
import { TestBridge, startBridge } from '../support/bridge';
import { TestPhone, choicesOf } from '../support/phone';
import { TestStaff } from '../support/staff';
import { waitFor } from '../support/wait-for';

describe('a person on WhatsApp', () => {
  let bridge: TestBridge;

  beforeAll(async () => {
    bridge = await startBridge();
  });
  afterAll(() => bridge.stop());

  const conversationOf = (staff: TestStaff, text: string) =>
    waitFor('the chat among the conversations', async () => {
      const { conversations } = await staff.list(`?text=${text}`);
      return conversations[0];
    });

  it('is greeted with what they can press, and answered by the bot', async () => {
    const phone = new TestPhone(bridge.url, '8801711000001');
    await phone.says('How much does delivery cost?', 'Amina');
    const greeting = await phone.hears(/^Hello/);
    expect(choicesOf(greeting).map(({ id }) => id)).toEqual(['track_order', 'connect_agent']);
    await phone.hears(/Outside Dhaka, by courier/);
    expect(await phone.texts()).toHaveLength(2);
  });

  it('talks to a person, who sees the part of the bot, and reads their answers in bold and italic', async () => {
    const phone = new TestPhone(bridge.url, '8801711000002');
    await phone.says('Do you have organic milk?', 'Rahim');
    await phone.presses('connect_agent');
    const staff = await TestStaff.login(bridge.url);
    const { id } = await conversationOf(staff, 'Rahim');
    await phone.hears(/connecting|person/i, 1);
    await staff.say(id, 'Yes, **fresh** and *cold*.');
    await phone.hears(/^\*Nadia Islam:\*\nYes, \*fresh\* and _cold_\.$/);
    await phone.says('Great, thank you');
    const seen = await waitFor('the agent to see it', async () => {
      const read = await staff.read(id);
      return read.messages.some(({ content }) => content === 'Great, thank you') ? read : undefined;
    });
    expect(seen.messages.map(({ content }) => content)).toContain('Do you have organic milk?');
    expect(seen.messages.map(({ sequence }) => sequence)).toEqual(seen.messages.map((_, at) => at + 1));
  });

  it('is reached by user id where they hide their number', async () => {
    const phone = new TestPhone(bridge.url, 'US.13491208655302741918');
    await phone.says('Hello');
    await phone.hears(/./);
    const staff = await TestStaff.login(bridge.url);
    await phone.presses('connect_agent');
    await waitFor('the queue', async () => (await staff.list('?state=waiting')).total > 0);
  });
});

describe('the webhook of WhatsApp', () => {
  const PATH = '/api/v1/whatsapp/webhook';
  let bridge: TestBridge;
  let closed: TestBridge;

  beforeAll(async () => {
    bridge = await startBridge();
    closed = await startBridge({ env: { OPEN_DEMO: 'no' } });
  });
  afterAll(() => Promise.all([bridge.stop(), closed.stop()]));

  it('shakes hands with whoever has the token', async () => {
    const handshake = (token: string) =>
      request(bridge.url)
        .get(PATH)
        .query({ 'hub.mode': 'subscribe', 'hub.verify_token': token, 'hub.challenge': '4711' });
    const answer = await handshake('demo').expect(200);
    expect(answer.text).toBe('4711');
    expect(answer.headers['content-type']).toMatch(/^text\/plain/);
    for (const wrong of ['', 'wrong']) await handshake(wrong).expect(403);
  });

  it('takes nothing that the app has not signed', async () => {
    const body = { object: 'whatsapp_business_account', entry: [] };
    await request(bridge.url).post(PATH).send(body).expect(401);
    await request(bridge.url)
      .post(PATH)
      .set('X-Hub-Signature-256', `sha256=${'0'.repeat(64)}`)
      .send(body)
      .expect(401);
  });

  it('is not there without a number', async () => {
    await request(closed.url).get(PATH).expect(404);
    await request(closed.url).post(PATH).send({}).expect(404);
  });
});
