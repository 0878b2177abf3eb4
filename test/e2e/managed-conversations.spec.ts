/** Conversations as staff manage them over REST: status, priority, what is unread, filters, and many at once. */
import { randomUUID } from 'node:crypto';
import type { Problem } from '../../src/contract/shopper';
import type { StaffConversationsBulkAnswer } from '../../src/contract/staff/conversation-changes.wire';
import type { StaffConversationSummary } from '../../src/contract/staff/staff.wire';
import { SharedBridge, shared } from '../support/shared/ask';
import { TestShopper } from '../support/shopper';
import { TestStaff } from '../support/staff';
import { waitFor } from '../support/wait-for';

describe('managed conversations', () => {
  let bridge: SharedBridge;
  let agent: TestStaff;
  beforeAll(async () => {
    bridge = await shared('bridge');
    agent = await TestStaff.login(bridge.url);
  });

  const opened: TestShopper[] = [];
  const QUESTION = { en: 'Is the blue cheese back?', bn: 'নীল পনির কি আবার আছে?' };
  const waiting = async (locale: keyof typeof QUESTION = 'en') => {
    const shopper = await TestShopper.open(bridge.url, { locale });
    opened.push(shopper);
    await shopper.connect();
    await shopper.say(QUESTION[locale]);
    return shopper;
  };
  afterEach(async () => {
    for (const shopper of opened.splice(0)) await shopper.post('end', {});
  });

  const read = (shopper: TestShopper): Promise<StaffConversationSummary> => agent.read(shopper.conversationId);
  const becomes = async (shopper: TestShopper, to: Partial<StaffConversationSummary>) => {
    const isSo = (now: StaffConversationSummary) =>
      Object.entries(to).every(([key, value]) => Reflect.get(now, key) === value);
    await waitFor(JSON.stringify(to), async () => isSo(await read(shopper)));
  };
  const bulk = async (ids: string[], action: string) =>
    (await agent.post('conversations/bulk', { ids, action }).expect(200)).body as StaffConversationsBulkAnswer;
  const isFound = async (shopper: TestShopper, query: string) =>
    (await agent.list(`?limit=100&${query}`)).conversations.some(({ id }) => id === shopper.conversationId);

  it('begin open, of normal priority, on the web, and unread', async () => {
    expect(await read(await waiting('bn'))).toMatchObject({
      status: 'open',
      priority: 'normal',
      unread: 1,
      channel_kind: 'web',
      locale: 'bn',
      last_message: QUESTION.bn,
    });
  });

  it('are pending until the shopper writes', async () => {
    const shopper = await waiting();
    await agent.request('patch', `conversations/${shopper.conversationId}`, { status: 'pending', priority: 'urgent' });
    await becomes(shopper, { status: 'pending', priority: 'urgent' });
    await shopper.say('And the goat cheese?');
    expect(await read(shopper)).toMatchObject({ status: 'open', priority: 'urgent' });
  });

  it('are found by status, priority, language and what nobody has read', async () => {
    const shopper = await waiting('bn');
    await bulk([shopper.conversationId], 'high_priority');
    await becomes(shopper, { priority: 'high' });
    for (const query of ['status=open', 'priority=high', 'locale=bn', 'unread=true', 'channel_kind=web'])
      expect([query, await isFound(shopper, query)]).toEqual([query, true]);
    for (const query of ['status=closed', 'priority=low', 'locale=en', 'unread=false', 'channel_kind=whatsapp'])
      expect([query, await isFound(shopper, query)]).toEqual([query, false]);
    await agent.say(shopper.conversationId, 'It is');
    await becomes(shopper, { unread: 0 });
    expect(await isFound(shopper, 'unread=false')).toBe(true);
  });

  it('are found by the type of their messages, until the message is gone', async () => {
    const shopper = await waiting();
    expect(await isFound(shopper, 'message_type=text')).toBe(true);
    expect(await isFound(shopper, 'message_type=image')).toBe(false);
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const { id } = await shopper.upload(png, 'cheese.png');
    await shopper.post('send', { content: '', client_message_id: randomUUID(), attachment_ids: [id] }).expect(202);
    expect(await isFound(shopper, 'message_type=image')).toBe(true);
    expect(await isFound(shopper, 'message_type=file')).toBe(false);
    await agent.end(shopper.conversationId);
    await becomes(shopper, { state: 'ended' });
    expect(await isFound(shopper, 'message_type=system')).toBe(true);
  });

  it('are changed many at once, each done or refused by itself', async () => {
    const [one, other, ended] = [await waiting(), await waiting(), await waiting()];
    await ended.post('end', {}).expect(200);
    const withBot = await TestShopper.open(bridge.url);
    await withBot.ask('Hello');
    const unknown = randomUUID();
    const ids = [one, ended, withBot, other].map(({ conversationId }) => conversationId);
    const answer = await bulk([...ids, unknown], 'resolve');
    expect(answer.done).toEqual([one.conversationId, other.conversationId]);
    expect(new Map(answer.refused.map(({ id, code }) => [id, code]))).toEqual(
      new Map([
        [ended.conversationId, 'CHAT.CONVERSATION_ENDED'],
        [withBot.conversationId, 'CHAT.NOT_HANDED_OVER'],
        [unknown, 'CHAT.CONVERSATION_UNKNOWN'],
      ]),
    );
    await becomes(other, { status: 'resolved' });
    expect((await bulk([one.conversationId, other.conversationId], 'assign_to_me')).refused).toEqual([]);
    await waitFor('the agent', async () => (await read(other)).agent?.id === agent.session.staff.id);
    await bulk([one.conversationId], 'close');
    await becomes(one, { status: 'closed', state: 'ended' });
  });

  it.each([
    [{ ids: [], action: 'close' }, 'ids'],
    [{ ids: Array.from({ length: 101 }, () => randomUUID()), action: 'close' }, 'ids'],
    [{ ids: ['a', 'a'], action: 'close' }, 'ids'],
    [{ ids: ['no id!'], action: 'close' }, 'ids'],
    [{ ids: 'a', action: 'close' }, 'ids'],
    [{ ids: ['a'], action: 'delete' }, 'action'],
    [{ ids: ['a'] }, 'action'],
  ])('refuses %j, naming %s', async (body, field) => {
    const problem = (await agent.post('conversations/bulk', body).expect(422)).body as Problem;
    expect(new Set(problem.errors?.map((error) => error.field))).toEqual(new Set([field]));
  });

  it.each(['status=lost', 'priority=medium', 'unread=maybe', 'locale=x', 'channel_kind=fax', 'message_type=video'])(
    'refuses to list by %s',
    async (query) => {
      const problem = (await agent.get(`conversations?${query}`).expect(422)).body as Problem;
      expect(problem.errors).toHaveLength(1);
    },
  );

  it('refuses a change of nothing, and of what there is not', async () => {
    const shopper = await waiting();
    const { conversationId } = shopper;
    const change = (id: string, body: object) => agent.request('patch', `conversations/${id}`, body);
    await change(conversationId, {}).expect(422);
    await change(conversationId, { status: 'lost' }).expect(422);
    await change(conversationId, { agent: '2' }).expect(422);
    await change(randomUUID(), { status: 'pending' }).expect(404);
    await agent.end(conversationId);
    await becomes(shopper, { state: 'ended' });
    await change(conversationId, { status: 'pending' }).expect(409);
  });
});
