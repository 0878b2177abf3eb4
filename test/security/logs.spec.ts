/** Nothing that somebody says of themselves is in a log, however much is logged. */
import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { TestBridge, startBridge } from '../support/bridge';
import { TestShopper } from '../support/shopper';
import { TestStaff } from '../support/staff';
import { ONE_PIXEL } from '../support/one-pixel';

const WEBHOOK_SECRET = 'a-webhook-secret-for-tests';
/** As they are typed, each of its own. */
const SAID = {
  name: 'Zubaida Khatun',
  email: 'zubaida.khatun@private.example',
  phone: '+880 1911 777888',
  page: 'https://shop.example/account?customer=zubaida-77',
  title: 'Zubaida’s wishlist',
  message: 'my door code is 4711-zz',
  question: 'where is the present for Rafiq-zz',
  reason: 'I want to speak about my illness-zz',
  subject: 'Refund to IBAN GB33BUKB20201555555555',
  description: 'I live at 7 Lake Road-zz',
  answer: 'call me at 01911-777888',
  feedback: 'Farid-zz was rude to my daughter',
  transcript: 'zubaida.other@private.example',
  file: 'passport-zubaida.png',
  login: 'zubaida.login@private.example',
  password: 'hunter2-zz-hunter2',
  search: 'allergic to nuts-zz',
};

describe('the log', () => {
  let bridge: TestBridge;

  beforeAll(async () => {
    bridge = await startBridge({ env: { LOG_LEVEL: 'trace', ODOO_WEBHOOK_SECRET: WEBHOOK_SECRET } });
  });
  afterAll(() => bridge.stop());

  it(`has none of ${Object.keys(SAID).length} things that a shopper said, nor any token`, async () => {
    const { name, email, phone } = SAID;
    const page = { url: SAID.page, title: SAID.title };
    const shopper = await TestShopper.open(bridge.url, { visitor: { name, email, phone }, page });
    const socket = await shopper.listen();
    await shopper.ask(SAID.question);
    await shopper.say(SAID.message);
    await socket.emitWithAck('chat.send', { content: SAID.message, client_message_id: randomUUID() });
    await socket.emitWithAck('chat.send', { content: SAID.message, client_message_id: SAID.message });
    await shopper.upload(ONE_PIXEL, SAID.file);
    const { subject, description } = SAID;
    const ticket = await shopper.leaveTicket({ subject, description, email, phone: '01911777888' });
    await shopper.post(`tickets/${ticket.reference}/messages`, { message: SAID.answer }).expect(201);
    await shopper.connect({ reason: SAID.reason });
    await shopper.post('transcript', { email: SAID.transcript }).expect(202);
    await shopper.post('end', { reason: SAID.reason }).expect(200);
    await shopper.post('rate', { rating: 1, feedback: SAID.feedback }).expect(201);
    await shopper.post('send', { content: SAID.message, client_message_id: SAID.email }).expect(422);
    await shopper.get(`tickets/${encodeURIComponent(SAID.email)}`).expect(404);
    await shopper.post('send', `{"content": "${SAID.message}`).set('content-type', 'application/json').expect(400);
    const [faq, portal] = ['/api/v1/faq', '/support/faq'].map((path) => `${path}?q=${encodeURIComponent(SAID.search)}`);
    for (const path of [faq, portal])
      await request(bridge.url)
        .get(path ?? '')
        .expect(200);
    const staff = await TestStaff.login(bridge.url, 'manager');
    await staff.list(`?text=${encodeURIComponent(name)}`);
    await staff.read(shopper.conversationId);
    await staff.get(`transcripts?q=${encodeURIComponent(SAID.message)}`);
    await request(bridge.url)
      .post('/api/v1/admin/login')
      .send({ login: SAID.login, password: SAID.password })
      .expect(401);
    await request(bridge.url)
      .post('/api/v1/odoo/events')
      .send({ events: [{ content: SAID.message }] })
      .expect(401);
    shopper.close();

    const log = bridge.output();
    expect(log).toContain('staff.read');
    const secrets = [
      ...Object.values(SAID),
      '777888',
      shopper.session.session_token,
      shopper.session.resume_token,
      staff.session.token,
    ];
    const spellings = secrets.flatMap((secret) => [
      secret,
      encodeURIComponent(secret),
      JSON.stringify(secret).slice(1, -1),
    ]);
    expect(spellings.filter((secret) => log.includes(secret))).toEqual([]);
  });
});
