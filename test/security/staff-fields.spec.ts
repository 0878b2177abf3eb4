/** Fields that only the shop gives: how urgent a request is, who has it and where it stands. */
import { randomUUID } from 'node:crypto';
import { sign } from 'jsonwebtoken';
import type { TicketPriority, Tickets } from '../../src/contract/shopper';
import { TestBridge, startBridge } from '../support/bridge';
import { TestShopper } from '../support/shopper';

const IDENTITY_SECRET = 'what only this shop and the bridge know';
const WANTED: readonly TicketPriority[] = ['low', 'medium', 'high', 'urgent'];
const STAFF_ONLY = {
  priority: 'urgent',
  status: 'resolved',
  state: 'live',
  stage: 'closed',
  assignee: '2',
  agent_id: '2',
  user_id: 2,
  tags: ['vip'],
  channel_id: 1,
  company_id: 1,
  shopper_id: randomUUID(),
  partner_id: 1,
  is_internal: true,
  author: 'agent',
  type: 'agent',
  sla_deadline: '2020-01-01T00:00:00Z',
  custom_fields: { vip: true },
};

describe('what only the shop gives', () => {
  let bridge: TestBridge;
  beforeAll(async () => {
    bridge = await startBridge({ env: { IDENTITY_SECRET } });
  });
  afterAll(() => bridge.stop());

  const proof = (expiresIn: number) => ({
    identity_token: sign({ sub: randomUUID(), aud: 'default' }, IDENTITY_SECRET, { expiresIn }),
  });
  const given = async (shopper: TestShopper, priority: TicketPriority) =>
    (await shopper.leaveTicket({ subject: 'A broken jar', priority })).priority;
  const inOdoo = async (shopper: TestShopper) =>
    ((await shopper.get('tickets').expect(200)).body as Tickets).tickets.map(({ priority }) => priority);

  it('is not how urgent a stranger says that a request is; who asks for more gets what there is', async () => {
    const shopper = await TestShopper.open(bridge.url);
    const answers: TicketPriority[] = [];
    for (const priority of WANTED) answers.push(await given(shopper, priority));
    expect(answers).toEqual(['low', 'medium', 'medium', 'medium']);
    expect(await inOdoo(shopper)).toEqual(['medium', 'medium', 'medium', 'low']);
  });

  it('is urgency, also towards a shopper whom the shop vouches for', async () => {
    const shopper = await TestShopper.open(bridge.url, proof(60));
    const answers: TicketPriority[] = [];
    for (const priority of WANTED) answers.push(await given(shopper, priority));
    expect(answers).toEqual(['low', 'medium', 'high', 'high']);
    expect(await inOdoo(shopper)).toEqual(['high', 'high', 'medium', 'low']);
  });

  it('lasts no longer than the proof: the same shopper with nothing but a resume token is a stranger', async () => {
    const { session } = await TestShopper.open(bridge.url, proof(60));
    const shopper = await TestShopper.open(bridge.url, { resume_token: session.resume_token });
    expect(await given(shopper, 'high')).toBe('medium');
  });

  it('stays as it was when the same request comes again', async () => {
    const shopper = await TestShopper.open(bridge.url);
    const body = { subject: 'A broken jar', priority: 'urgent', client_ticket_id: randomUUID() };
    expect(await shopper.leaveTicket(body)).toEqual(await shopper.leaveTicket(body));
    expect(await inOdoo(shopper)).toEqual(['medium']);
  });

  it.each<[string, object, readonly string[]]>([
    ['ticket', { subject: 'A jar' }, ['priority']],
    ['connect', {}, []],
    ['send', { content: 'Hello', client_message_id: randomUUID() }, []],
    ['bot', { message: 'Hello', client_message_id: randomUUID() }, []],
    ['rate', { rating: 5 }, []],
    ['end', {}, []],
    ['transcript', { email: 'amina@example.com' }, []],
    ['tickets/T00001/messages', { message: 'Hello' }, []],
    ['tickets/T00001/feedback', { rating: 5 }, []],
  ])('is refused by name in POST %s', async (path, body, known) => {
    const shopper = await TestShopper.open(bridge.url);
    await shopper.say('Hello');
    for (const [field, value] of Object.entries(STAFF_ONLY).filter(([name]) => !known.includes(name))) {
      const answer = await shopper.post(path, { ...body, [field]: value });
      const { errors = [] } = answer.body as { errors?: { field: string }[] };
      expect([field, answer.status, errors.map((error) => error.field)]).toEqual([field, 422, [field]]);
    }
  });

  it('is refused by name over the socket', async () => {
    const shopper = await TestShopper.open(bridge.url);
    const socket = await shopper.listen();
    for (const [field, value] of Object.entries(STAFF_ONLY)) {
      const frame = { content: 'Hello', client_message_id: randomUUID(), [field]: value };
      const answer: unknown = await socket.emitWithAck('chat.send', frame);
      expect([field, answer]).toEqual([field, expect.objectContaining({ code: 'REQUEST.INVALID' })]);
    }
    shopper.close();
  });
});
