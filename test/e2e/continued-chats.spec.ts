/** Staff goes on with a chat that has ended, over REST; in the demo shop a mail is seen at the stand-in. */
import { randomUUID } from 'node:crypto';
import type { Problem } from '../../src/contract/shopper';
import type { StaffContinued } from '../../src/contract/staff/conversation-changes.wire';
import { SharedBridge, shared } from '../support/shared/ask';
import { TestShopper } from '../support/shopper';
import { TestStaff } from '../support/staff';
import { waitFor } from '../support/wait-for';

describe('staff goes on with a chat that has ended', () => {
  let bridge: SharedBridge;
  let agent: TestStaff;
  beforeAll(async () => {
    bridge = await shared('bridge');
    agent = await TestStaff.login(bridge.url);
  });
  const opened: TestShopper[] = [];
  afterEach(async () => {
    for (const shopper of opened.splice(0)) {
      shopper.close();
      await shopper.post('end', {});
    }
  });

  const keep = (shopper: TestShopper) => {
    opened.push(shopper);
    return shopper;
  };
  const over = async (body: object = {}) => {
    const shopper = keep(await TestShopper.open(bridge.url, body));
    await shopper.connect();
    await shopper.say('Is the blue cheese back?');
    await shopper.post('end', {}).expect(200);
    return shopper;
  };
  const back = async (shopper: TestShopper) =>
    keep(await TestShopper.open(bridge.url, { resume_token: shopper.session.resume_token }));
  const goOn = async (shopper: TestShopper, message: string, client_message_id: string = randomUUID()) =>
    (await agent.post(`conversations/${shopper.conversationId}/continue`, { message, client_message_id }).expect(201))
      .body as StaffContinued;
  const reads = (shopper: TestShopper, message: string) =>
    waitFor(message, async () => (await shopper.messages()).messages.find(({ content }) => content === message));

  it('who looks at it is brought to the new chat, and reads there what was said', async () => {
    const shopper = await over();
    const socket = await shopper.listen();
    const left = new Promise((resolve) => socket.once('disconnect', resolve));
    const { conversation_id, reached } = await goOn(shopper, 'It is back');
    expect(reached).toBe('chat');
    await left;
    const returned = await back(shopper);
    expect(returned.conversationId).toBe(conversation_id);
    expect(await reads(returned, 'It is back')).toMatchObject({ type: 'agent' });
    await waitFor('a live chat', async () => (await agent.read(conversation_id)).state === 'live');
    expect((await agent.read(shopper.conversationId)).state).toBe('ended');
    await returned.say('Lovely');
    expect((await agent.read(conversation_id)).last_message).toBe('Lovely');
  });

  it('who has gone has it at the next visit, also once it was ended again', async () => {
    const shopper = await over();
    const { conversation_id, reached } = await goOn(shopper, 'It is back');
    expect(reached).toBe('next_visit');
    await waitFor('a live chat', async () => (await agent.read(conversation_id)).state === 'live');
    await agent.end(conversation_id);
    await waitFor('its end', async () => (await agent.read(conversation_id)).state === 'ended');
    const returned = await back(shopper);
    expect(returned.conversationId).toBe(conversation_id);
    expect(await reads(returned, 'It is back')).toBeDefined();
  });

  it('who has gone and left an address is told by mail, too', async () => {
    const shopper = await over({ visitor: { name: 'Amina', email: 'zzq-continue@example.com' } });
    expect((await goOn(shopper, 'It is back')).reached).toBe('email');
  });

  it('asked twice, it is said once', async () => {
    const shopper = await over();
    const id = randomUUID();
    const [one, other] = [await goOn(shopper, 'It is back', id), await goOn(shopper, 'It is back', id)];
    expect(other.conversation_id).toBe(one.conversation_id);
    const returned = await back(shopper);
    await reads(returned, 'It is back');
    const { messages } = await returned.messages();
    expect(messages.filter(({ content }) => content === 'It is back')).toHaveLength(1);
  });

  it('in the chat that the shopper has open, where there is one', async () => {
    const shopper = await over();
    const open = keep(
      await TestShopper.open(bridge.url, { resume_token: shopper.session.resume_token, new_conversation: true }),
    );
    await open.ask('Hello');
    expect((await goOn(shopper, 'It is back')).conversation_id).toBe(open.conversationId);
    expect(await reads(open, 'It is back')).toMatchObject({ type: 'agent' });
  });

  it('refuses where nobody can be told', async () => {
    const shopper = await over();
    await shopper.post('revoke', {}).expect(200);
    const path = `conversations/${shopper.conversationId}/continue`;
    const problem = (await agent.post(path, { message: 'Hello?' }).expect(409)).body as Problem;
    expect(problem.code).toBe('CHAT.SHOPPER_GONE');
    await agent.post(path, { message: '' }).expect(422);
    await agent.post(`conversations/${randomUUID()}/continue`, { message: 'Hello?' }).expect(404);
  });
});
