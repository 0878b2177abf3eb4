/** Staff actions on the stand-in: none is missing, all are validated and for staff alone. */
import request from 'supertest';
import type { Problem } from '../../src/contract/shopper';
import { SharedBridge, shared } from '../support/shared/ask';
import { TestShopper } from '../support/shopper';
import { TestStaff } from '../support/staff';

type Call = [method: 'get' | 'post' | 'patch' | 'delete', path: string, body: object];

const RIGHT: Call[] = [
  ['get', 'tickets?status=open&assignee=none&limit=10', {}],
  ['post', 'tickets', { subject: 'A broken jar', email: 'amina@example.com' }],
  ['get', 'tickets/T00001', {}],
  ['patch', 'tickets/T00001', { status: 'in_progress' }],
  ['post', 'tickets/T00001/messages', { message: 'Hello', is_internal: true }],
  ['post', 'tickets/T00001/close', {}],
  ['post', 'tickets/bulk', { references: ['T00001'], action: 'resolve' }],
  ['get', 'notifications', {}],
  ['get', 'dashboard?channel=default', {}],
  ['get', 'analytics?from=2031-05-01&to=2031-05-31&group_by=week', {}],
  ['get', 'transcripts?q=milk', {}],
  ['get', 'agents', {}],
  ['patch', 'agents/2', { status: 'away', max_concurrent_chats: 3, skills: ['Cheese'] }],
  ['get', 'canned-responses?text=thanks', {}],
  ['post', 'canned-responses', { shortcut: 'hi', content: 'Hello {{shopper}}' }],
  ['patch', 'canned-responses/1', { content: 'Hello' }],
  ['delete', 'canned-responses/1', {}],
  ['post', 'canned-responses/1/use', {}],
];

const WRONG: Call[] = [
  ['get', 'transcripts?q=a', {}],
  ['get', 'transcripts', {}],
  ['get', 'tickets?status=lost', {}],
  ['get', 'tickets?limit=101', {}],
  ['get', 'dashboard?channel=no%20key', {}],
  ['get', 'analytics?from=2031-05-01', {}],
  ['get', 'analytics?from=2031-05-02&to=2031-05-01', {}],
  ['get', 'analytics?from=2031-02-29&to=2031-03-01', {}],
  ['get', 'analytics?from=2031-05-01T00:00:00Z&to=2031-05-02', {}],
  ['get', 'analytics?from=2028-01-01&to=2030-01-01', {}],
  ['get', 'analytics?from=2031-05-01&to=2031-05-02&group_by=hour', {}],
  ['get', 'conversations?from=yesterday', {}],
  ['get', 'conversations?to=2026-02-30', {}],
  ['get', 'conversations?from=2026-W10', {}],
  ['post', 'tickets', { subject: '' }],
  ['post', 'tickets', { subject: 'x', assignee: '2' }],
  ['post', 'tickets/bulk', { references: [], action: 'close' }],
  ['post', 'tickets/bulk', { references: ['T00001'], action: 'delete' }],
  ['post', 'tickets/T00001/messages', { message: '', is_internal: true }],
  ['patch', 'agents/2', { max_concurrent_chats: 51 }],
  ['patch', 'agents/2', { status: 'asleep' }],
  ['patch', 'agents/2', { skills: [''] }],
  ['post', 'canned-responses', { shortcut: 'hi' }],
];

describe('the staff API', () => {
  let bridge: SharedBridge;
  let agent: TestStaff;
  let shopper: TestShopper;

  beforeAll(async () => {
    bridge = await shared('bridge');
    agent = await TestStaff.login(bridge.url);
    shopper = await TestShopper.open(bridge.url, { visitor: { name: 'Amina', email: 'amina@example.com' } });
    await shopper.connect();
    await shopper.say('Is the blue cheese back?');
  });

  it.each(RIGHT)('does %s %s, or says what is wrong with it', async (method, path, body) => {
    const { status } = await agent.request(method, path, body);
    expect([200, 201, 204, 403, 404, 422]).toContain(status);
  });

  it.each(WRONG)('refuses %s %s, naming the fields', async (method, path, body) => {
    const answer = await agent.request(method, path, body).expect(422);
    const problem = answer.body as Problem;
    expect(problem.code).toBe('REQUEST.INVALID');
    expect(problem.errors).not.toHaveLength(0);
  });

  it.each(RIGHT)('lets nobody %s %s without a token', async (method, path) => {
    await request(bridge.url)[method](`/api/v1/admin/${path}`).send({}).expect(401);
  });

  it('hands over no chat that this person may not see, or that nobody asked a person for', async () => {
    const withBot = await TestShopper.open(bridge.url);
    await withBot.ask('Hello');
    await agent.post(`conversations/${withBot.conversationId}/assign`, {}).expect(409);
    await agent.post('conversations/nowhere/assign', {}).expect(404);
    await agent.post('conversations/nowhere/transfer', {}).expect(404);
    const id = shopper.conversationId;
    await agent.post(`conversations/${id}/transfer`, { agent_id: '2', skill: 'Cheese' }).expect(422);
    await agent.post(`conversations/${id}/assign`, {}).expect(200);
    await agent.post(`conversations/${id}/transfer`, { skill: 'Cheese' }).expect(422);
  });

  it('finds chats by their shopper, their last message and their day', async () => {
    const found = async (query: string) =>
      (await agent.list(`?${query}`)).conversations.some(({ id }) => id === shopper.conversationId);
    expect(await found('text=AMINA%40example')).toBe(true);
    expect(await found('text=blue%20Cheese')).toBe(true);
    expect(await found('text=goat')).toBe(false);
    const [chat] = (await agent.list('?text=blue%20Cheese')).conversations;
    const day = chat?.started_at.slice(0, 10);
    expect(await found(`from=${day}`)).toBe(true);
    expect(await found(`to=${day}`)).toBe(false);
    expect(await found('from=2099-01-01T00:00:00Z')).toBe(false);
  });
});
