/**
 * The staff API and shoppers' tickets through the bridge, against a real Odoo with the addon's demo shop.
 */
import { randomUUID } from 'node:crypto';
import type { Attachment, Message, Problem, TicketDetailAnswer } from '../../../src/contract/shopper';
import type { StaffAgents, StaffHandOver } from '../../../src/contract/staff/agents.wire';
import type { CannedResponseAnswer, CannedResponses } from '../../../src/contract/staff/canned-responses.wire';
import type { StaffDashboard, StaffNotifications, TranscriptHits } from '../../../src/contract/staff/figures.wire';
import type { StaffTicketAnswer, StaffTickets, StaffTicketsBulkAnswer } from '../../../src/contract/staff/tickets.wire';
import type { TestBridge } from '../../support/bridge';
import { TestShopper } from '../../support/shopper';
import { TestStaff } from '../../support/staff';
import { waitFor } from '../../support/wait-for';
import { startBridgeOfOdoo } from './bridge-of-odoo';

describe('the staff API of a real Odoo', () => {
  let bridge: TestBridge;
  let agent: TestStaff;
  let manager: TestStaff;
  const url = () => bridge.url;

  beforeAll(async () => {
    bridge = await startBridgeOfOdoo({ LOG_LEVEL: 'info' });
    agent = await TestStaff.login(url(), 'agent');
    manager = await TestStaff.login(url(), 'manager');
  });
  /** Nobody is at a screen: by themselves, chats wait. */
  beforeEach(async () => {
    for (const person of [agent, manager]) await status(person, 'auto');
  });
  afterAll(() => bridge.stop());

  async function body<T>(answer: { expect(status: number): Promise<{ body: unknown }> }, status = 200): Promise<T> {
    return (await answer.expect(status)).body as T;
  }

  async function status(person: TestStaff, wanted: string): Promise<void> {
    await person.request('patch', `agents/${person.session.staff.id}`, { status: wanted }).expect(200);
  }

  /** These events are in the bridge's log, and nothing of what was written. */
  async function onRecord(events: readonly string[], ...secrets: string[]): Promise<void> {
    const isLogged = (event: string) => bridge.output().includes(`"event":"${event}"`);
    for (const event of events) await waitFor(event, () => isLogged(event) || undefined);
    for (const secret of secrets) expect(bridge.output()).not.toContain(secret);
  }

  async function waiting(): Promise<TestShopper> {
    const shopper = await TestShopper.open(url(), { visitor: { name: 'Amina', email: 'amina@example.com' } });
    await shopper.listen();
    await shopper.connect();
    return shopper;
  }

  it('agents change themselves, managers others, and nobody those whom they do not see', async () => {
    const { agents } = await body<StaffAgents>(agent.get('agents'));
    const own = agents.find(({ id }) => id === agent.session.staff.id);
    expect(own).toMatchObject({ name: 'Nadia Islam', channels: ['default'] });
    const away = await body(agent.request('patch', `agents/${own?.id}`, { status: 'away' }));
    expect(away).toMatchObject({ agent: { status: 'away' } });
    await agent.request('patch', `agents/${own?.id}`, { status: 'auto' }).expect(200);
    await agent.request('patch', `agents/${own?.id}`, { max_concurrent_chats: 50 }).expect(403);
    await agent.request('patch', `agents/${manager.session.staff.id}`, { status: 'away' }).expect(403);
    await manager.request('patch', 'agents/999999', { status: 'away' }).expect(404);
    const limit = await body(manager.request('patch', `agents/${own?.id}`, { max_concurrent_chats: 7 }));
    expect(limit).toMatchObject({ agent: { id: own?.id, max_concurrent_chats: 7 } });
    await onRecord(['agent.change']);
  });

  it('a ticket lives: made once, noted, answered, found, resolved, closed, and not opened again', async () => {
    const subject = `A leaking jar ${randomUUID()}`;
    const draft = { subject, priority: 'high', email: 'amina@example.com', client_ticket_id: randomUUID() };
    const { ticket } = await body<StaffTicketAnswer>(agent.post('tickets', draft), 201);
    const again = await body<StaffTicketAnswer>(agent.post('tickets', draft), 201);
    expect(again.ticket.reference).toBe(ticket.reference);
    const path = `tickets/${ticket.reference}`;
    const note = { message: 'Third one this week', is_internal: true, client_message_id: randomUUID() };
    await agent.post(`${path}/messages`, note).expect(201);
    await agent.post(`${path}/messages`, note).expect(201);
    await agent.post(`${path}/messages`, { message: 'A new one is on its way.' }).expect(201);
    const read = await body<StaffTicketAnswer>(agent.get(path));
    const said = read.ticket.messages.filter(({ author }) => author === 'agent');
    expect(said.map(({ content, is_internal }) => [content, is_internal])).toEqual([
      ['Third one this week', true],
      ['A new one is on its way.', false],
    ]);
    const mine = await body<StaffTicketAnswer>(
      agent.request('patch', path, { assignee: agent.session.staff.id, status: 'in_progress' }),
    );
    expect(mine.ticket).toMatchObject({ agent_id: agent.session.staff.id, status: 'in_progress' });
    const found = await body<StaffTickets>(agent.get(`tickets?text=${encodeURIComponent(subject)}`));
    expect(found).toMatchObject({ total: 1, tickets: [{ reference: ticket.reference, priority: 'high' }] });
    const bulk = { references: [ticket.reference, 'T99999'], action: 'resolve' };
    const done = await body<StaffTicketsBulkAnswer>(agent.post('tickets/bulk', bulk));
    expect(done).toMatchObject({ done: [ticket.reference], refused: [{ reference: 'T99999' }] });
    expect(await body(agent.post(`${path}/close`, {}))).toMatchObject({ ticket: { status: 'closed' } });
    const refused = await agent.request('patch', path, { status: 'in_progress' }).expect(422);
    expect(refused.body).toMatchObject({ code: 'REQUEST.INVALID' });
    await agent.get('tickets/T99999').expect(404);
    await onRecord(['ticket.create', 'ticket.note'], 'leaking', 'Third one', 'amina@example.com');
  });

  it("a shopper's ticket is answered in Odoo, and what colleagues say stays there", async () => {
    const shopper = await TestShopper.open(url());
    await shopper.listen();
    await shopper.ask('My jar is broken');
    const { reference } = await shopper.leaveTicket({ subject: 'A broken jar', email: 'amina@example.com' });
    expect(reference).toMatch(/^T\d+$/);
    const path = `tickets/${reference}`;
    await agent.post(`${path}/messages`, { message: 'Careless packing', is_internal: true }).expect(201);
    await agent.post(`${path}/messages`, { message: 'We send a new one.' }).expect(201);
    const line = await waitFor('the answer', () =>
      shopper.heard.find(({ payload }) => String(payload['content']).includes('We send a new one.')),
    );
    expect(line.payload).toMatchObject({ type: 'system', agent_name: 'Nadia Islam' });
    const { ticket } = await body<TicketDetailAnswer>(shopper.get(path));
    expect(JSON.stringify(ticket)).not.toContain('Careless');
    await shopper.post(`${path}/feedback`, { rating: 5 }).expect(409);
    await shopper.post(`${path}/messages`, { message: 'Thank you!' }).expect(201);
    await agent.request('patch', path, { status: 'resolved' }).expect(200);
    await shopper.hears('chat.ticket', { reference, status: 'resolved' });
    const rated = await body(shopper.post(`${path}/feedback`, { rating: 5, resolved: true }));
    expect(rated).toMatchObject({ ticket: { reference, rating: 5 } });
    const stranger = await TestShopper.open(url());
    await stranger.get(path).expect(404);
    shopper.close();
  });

  it('what an agent sends with a file is seen by the shopper, and so is the agent', async () => {
    const shopper = await waiting();
    const path = `conversations/${shopper.conversationId}`;
    const content = Buffer.from('%PDF-1.7 return label');
    const file = await body<Attachment>(agent.upload(`${path}/attachments`, content, 'label.pdf'), 201);
    await agent.post(`${path}/messages`, { message: '', attachment_ids: [file.id] }).expect(201);
    const line = (await shopper.hears('chat.message', { type: 'agent' })) as unknown as Message;
    expect(line).toMatchObject({ content: '', attachments: [{ name: 'label.pdf', mimetype: 'application/pdf' }] });
    const sent = await fetch(line.attachments?.[0]?.url ?? '');
    expect(Buffer.from(await sent.arrayBuffer())).toEqual(content);
    const picture = await fetch(line.avatar_url ?? '');
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/png']);
    shopper.close();
  });

  it('a chat goes to who takes it, to a colleague, and back to the queue, and its shopper knows', async () => {
    const shopper = await waiting();
    const path = `conversations/${shopper.conversationId}`;
    const taken = await body<StaffHandOver>(agent.post(`${path}/assign`, {}));
    expect(taken).toEqual({ state: 'live', agent_id: agent.session.staff.id });
    await waitFor('the agent', () => joined(shopper, 'Nadia Islam'));
    await status(manager, 'available');
    const passed = { agent_id: manager.session.staff.id, note: 'Wants a refund' };
    expect(await body(agent.post(`${path}/transfer`, passed))).toEqual({
      state: 'live',
      agent_id: manager.session.staff.id,
    });
    await waitFor('the manager', () => joined(shopper, 'Farhan Ahmed'));
    await agent.post(`${path}/transfer`, { agent_id: '999999' }).expect(404);
    await status(agent, 'offline');
    const alone = (await manager.post(`${path}/transfer`, {}).expect(422)).body as Problem;
    expect(alone.detail).toMatch(/nobody/i);
    await status(agent, 'busy');
    await status(manager, 'away');
    const back = await body<StaffHandOver>(manager.post(`${path}/transfer`, {}));
    expect(back).toEqual({ state: 'waiting', agent_id: null });
    await shopper.hears('chat.message', { content: GIVEN_BACK });
    await status(agent, 'available');
    await waitFor('the agent again', () => joined(shopper, 'Nadia Islam', 2));
    expect(JSON.stringify(shopper.heard)).not.toContain('refund');
    await manager.end(shopper.conversationId);
    await shopper.hears('chat.ended');
    await manager.post(`${path}/assign`, {}).expect(409);
    await onRecord(['staff.assign', 'staff.transfer'], 'refund', 'amina@example.com');
    shopper.close();
  });

  it('canned responses are a person’s own, filled for the shopper of the chat, and nobody else’s', async () => {
    const shortcut = `hi-${randomUUID().slice(0, 8)}`;
    const draft = { shortcut, content: 'Hello {{shopper}}!', category: 'general', shared: false };
    const { canned_response } = await body<CannedResponseAnswer>(agent.post('canned-responses', draft), 201);
    const listed = await body<CannedResponses>(agent.get(`canned-responses?text=${shortcut}`));
    expect(listed.canned_responses).toMatchObject([{ shortcut, usage_count: 0, last_used_at: null }]);
    const theirs = `canned-responses/${canned_response.id}`;
    await manager.post(`${theirs}/use`, {}).expect(404);
    await manager.request('delete', theirs).expect(404);
    const shopper = await waiting();
    const use = { conversation_id: shopper.conversationId };
    const used = await body(agent.post(`${theirs}/use`, use));
    expect(used).toEqual({ content: 'Hello Amina!' });
    await agent.request('patch', theirs, { content: 'Good day!' }).expect(200);
    expect(await body(agent.post(`${theirs}/use`, {}))).toEqual({ content: 'Good day!' });
    await agent.request('delete', theirs).expect(200);
    await agent.post(`${theirs}/use`, {}).expect(404);
    await agent.end(shopper.conversationId);
    shopper.close();
  });

  it('figures, alerts and search answer in the agreed shapes', async () => {
    const word = `gouda${randomUUID().slice(0, 8)}`;
    const shopper = await waiting();
    await shopper.say(`Is there any ${word} left?`);
    const search = () => body<TranscriptHits>(agent.get(`transcripts?q=${word}`));
    const hit = await waitFor('the message in Odoo', async () => (await search()).hits[0]);
    expect(hit).toMatchObject({ conversation_id: shopper.conversationId, channel: 'default' });
    const alerts = await body<StaffNotifications>(agent.get('notifications'));
    expect(alerts.waiting_chats).toBeGreaterThan(0);
    const figures = await body<StaffDashboard>(manager.get('dashboard?channel=default'));
    expect(figures.chats_started_today).toBeGreaterThan(0);
    expect(Object.keys(figures.tickets_by_status)).toHaveLength(5);
    await agent.end(shopper.conversationId);
    shopper.close();
  });
});

const GIVEN_BACK = 'Your agent had to leave. You are in the queue again; the next free person reads on here.';

function joined(shopper: TestShopper, name: string, times = 1): true | undefined {
  const is = ({ event, payload }: TestShopper['heard'][number]) =>
    event === 'chat.agent_joined' && JSON.stringify(payload).includes(name);
  return shopper.heard.filter(is).length >= times || undefined;
}
