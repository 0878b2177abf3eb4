/** A day of an agent through the staff API under the stand-in: canned responses, hand-overs, search and figures. */
import type { CannedResponses } from '../../src/contract/staff/canned-responses.wire';
import type { StaffAnalytics } from '../../src/contract/staff/analytics.wire';
import type { StaffDashboard, StaffNotifications, TranscriptHits } from '../../src/contract/staff/figures.wire';
import type { StaffAgents } from '../../src/contract/staff/agents.wire';
import { startBridge, type TestBridge } from '../support/bridge';
import { TestShopper } from '../support/shopper';
import { TestStaff } from '../support/staff';

describe('a day at the staff API', () => {
  let bridge: TestBridge;
  let agent: TestStaff;
  let manager: TestStaff;
  let shopper: TestShopper;
  beforeAll(async () => {
    bridge = await startBridge();
    [agent, manager] = [await TestStaff.login(bridge.url), await TestStaff.login(bridge.url, 'manager')];
    shopper = await TestShopper.open(bridge.url, { visitor: { name: 'Zoya', email: 'zoya@example.com' } });
    await shopper.connect();
    await shopper.say('Is the buffalo mozzarella back?');
  });
  afterAll(() => bridge.stop());

  const read = async <T>(path: string, who = agent): Promise<T> => (await who.get(path).expect(200)).body as T;
  const agents = async () => (await read<StaffAgents>('agents')).agents;

  it('begins with what waits, and with figures of the days before', async () => {
    const numbers = await read<StaffNotifications>('notifications');
    expect(numbers.waiting_chats).toBe(1);
    expect(numbers.open_tickets).toBeGreaterThan(0);
    const figures = await read<StaffDashboard>('dashboard?channel=default');
    expect(figures).toMatchObject({ waiting_chats: 1, chats_started_today: 1, total_agents: 2 });
    expect(figures.recent_tickets.length).toBeGreaterThan(0);
    expect(figures.top_agents.map((top) => top.agent.name)).toContain('Nadia Islam');
    expect(figures.customer_satisfaction_score).toBeGreaterThan(3);
  });

  it('goes on with figures of any days, of everybody for managers and of the own for agents', async () => {
    const { chat_volume_trend_last_week: days } = await read<StaffDashboard>('dashboard');
    const range = `from=${days[0]?.date}&to=${days.at(-1)?.date}`;
    const ofAll = await read<StaffAnalytics>(`analytics?${range}&channel=default`, manager);
    expect(ofAll.groups.map(({ from, figures }) => [from, figures.chats_started])).toEqual(
      days.map(({ date, value }) => [date, value]),
    );
    const own = await read<StaffAnalytics>(`analytics?${range}&group_by=agent`);
    expect(own).toMatchObject({ group_by: 'agent', groups: [{ from: null, agent: { name: 'Nadia Islam' } }] });
    expect(own.total).toMatchObject({ tickets_created: null, chats_started: own.groups[0]?.figures.chats_started });
    await agent.get(`analytics?${range}&agent=3`).expect(403);
  });

  it('says in the words of the shop what is said every day, with the name of the shopper', async () => {
    const path = 'canned-responses?text=welcome';
    const [welcome] = (await read<CannedResponses>(path)).canned_responses;
    const page = await read<CannedResponses>('canned-responses?limit=2&offset=1');
    expect(page.canned_responses).toHaveLength(2);
    expect(page.total).toBeGreaterThan(3);
    await agent.get('canned-responses?limit=1000').expect(422);
    const used = await agent.post(`canned-responses/${welcome?.id}/use`, { conversation_id: shopper.conversationId });
    expect(used.body).toMatchObject({ content: expect.stringContaining('Hello Zoya, this is Nadia Islam') as unknown });
    expect((await read<CannedResponses>(path)).canned_responses).toMatchObject([{ usage_count: 1 }]);
  });

  it('passes a chat on to a colleague who is there, with a note that the shopper never sees', async () => {
    const [farhan, nadia] = await agents();
    const id = shopper.conversationId;
    await agent.post(`conversations/${id}/assign`, {}).expect(200);
    await agent.post(`conversations/${id}/transfer`, { agent_id: farhan?.id }).expect(422);
    await manager.request('patch', `agents/${farhan?.id}`, { status: 'available', skills: ['Cheese'] }).expect(200);
    const passed = await agent.post(`conversations/${id}/transfer`, { skill: 'cheese', note: 'she is in a hurry' });
    expect(passed.body).toEqual({ state: 'live', agent_id: farhan?.id });
    await agent.request('patch', `agents/${nadia?.id}`, { max_concurrent_chats: 9 }).expect(403);
    expect((await agents())[0]).toMatchObject({ name: 'Farhan Ahmed', live_chats: 1, chats_today: 1 });
    expect(JSON.stringify(await shopper.messages())).not.toContain('hurry');
  });

  it('finds what was said, by the beginning of a word', async () => {
    const { hits } = await read<TranscriptHits>('transcripts?q=BUFFALO%20mozz');
    expect(hits).toMatchObject([{ conversation_id: shopper.conversationId, shopper_name: 'Zoya' }]);
    expect(await read<TranscriptHits>('transcripts?q=hurry')).toMatchObject({ hits: [] });
  });
});
