import type { ConnectAnswer } from '../../../src/contract/shopper';
import type { ChatClient } from '../api/chat-client.port';
import { RefusedError, UnreachableError } from '../api/client.errors';
import { FakeClient } from '../../testing/fakes/fake-client';
import { FakeStorage } from '../../testing/fakes/fake-storage';
import { ManualTimers } from '../../testing/fakes/manual-timers';
import { aMessage, aReceipt, aReply, aSession } from '../../testing/fakes/wire-samples';
import { ChatSession } from './chat-session';
import { ShopperMemory } from './shopper-memory';

type Answers = ConstructorParameters<typeof FakeClient>[0];
const LIVE = { state: 'live' as const, agent: { id: '7', name: 'Nadia', avatar_url: null } };
const NO_PAGE = { messages: [], last_sequence: 0, has_more: false };

async function chat(answers: Answers, keep = new FakeStorage(), tab = new FakeStorage()) {
  const client = new FakeClient({ init: () => Promise.resolve(aSession()), ...answers });
  const timers = new ManualTimers();
  let count = 0;
  const newId = () => `u${(count += 1)}`;
  const memory = new ShopperMemory('https://bridge', 'default', keep, tab, timers);
  const session = new ChatSession({ client, memory, describe: () => ({ channel: 'default' }), timers, newId });
  void session.start();
  await timers.pass(0);
  const thread = () => session.store.state.thread.map(({ content, delivery }) => `${content}: ${delivery}`);
  return {
    client,
    keep,
    socket: client.theSocket,
    memory,
    session,
    tab,
    thread,
    timers,
    state: () => session.store.state,
  };
}

const refusing = (status: number, code: RefusedError['code']) => new RefusedError(status, code, 'No.', null);

describe('a chat session', () => {
  it('asks the bot, and shows question and answer in order', async () => {
    const { client, session, thread, timers } = await chat({
      ask: () => Promise.resolve(aReply(3, { content: 'answer' })),
    });
    session.outgoing.send(' What does it cost? ');
    expect(thread()).toEqual(['message 1: accepted', 'What does it cost?: sending']);
    await timers.pass(0);
    expect(thread()).toEqual(['message 1: accepted', 'What does it cost?: accepted', 'answer: accepted']);
    expect(client.asked).toEqual([{ message: 'What does it cost?', client_message_id: 'u1' }]);
  });

  it('sends to a person over the socket, and by REST under the same id when the socket does not answer', async () => {
    const { client, socket, session, thread, timers } = await chat({
      init: () => Promise.resolve(aSession(LIVE)),
      send: () => Promise.resolve(aReceipt(2)),
      messages: () => Promise.resolve(NO_PAGE),
      conversations: () => Promise.resolve({ conversations: [] }),
    });
    socket.up();
    socket.acknowledge = () => {
      socket.down();
      return Promise.reject(new UnreachableError('spec'));
    };
    session.outgoing.send('hello');
    await timers.pass(2_000);
    expect([socket.sent[0]?.client_message_id, client.sent[0]?.client_message_id]).toEqual(['u1', 'u1']);
    expect(thread().at(-1)).toBe('hello: accepted');
  });

  it('renews a stale session silently and repeats the call', async () => {
    let calls = 0;
    const { client, thread, session, timers } = await chat({
      ask: () => {
        calls += 1;
        return calls === 1
          ? Promise.reject(refusing(401, 'AUTH.SESSION_EXPIRED'))
          : Promise.resolve(aReply(3, { content: 'answer' }));
      },
    });
    session.outgoing.send('hello');
    await timers.pass(0);
    expect(client.inits.map(({ resume_token }) => resume_token)).toEqual([undefined, 'resume-1']);
    expect(client.asked.map(({ client_message_id }) => client_message_id)).toEqual(['u1', 'u1']);
    expect(thread().at(-1)).toBe('answer: accepted');
  });

  it('takes the other way when a person has the chat meanwhile', async () => {
    const sessions = [aSession(), aSession(LIVE)];
    const { client, session, thread, timers } = await chat({
      init: () => Promise.resolve(sessions.shift() ?? aSession(LIVE)),
      ask: () => Promise.reject(refusing(409, 'CHAT.PERSON_HAS_CHAT')),
      send: () => Promise.resolve(aReceipt(2)),
    });
    session.outgoing.send('hello');
    await timers.pass(0);
    expect(client.sent).toEqual([{ content: 'hello', client_message_id: 'u1' }]);
    expect(thread().at(-1)).toBe('hello: accepted');
  });

  it('gives the text back when the chat has ended, and takes it into a new one', async () => {
    const { session, state, thread, timers } = await chat({
      ask: () => Promise.reject(refusing(409, 'CHAT.CONVERSATION_ENDED')),
    });
    session.outgoing.send('hello');
    await timers.pass(0);
    expect([state().stage, state().draft, thread()]).toEqual(['ended', 'hello', ['message 1: accepted']]);
    void session.startAnew();
    await timers.pass(0);
    expect([state().stage, state().draft, state().end]).toEqual(['bot', 'hello', null]);
  });

  it('leaves a chat that has ended behind only when the shopper says so', async () => {
    const { client, session, timers } = await chat({ init: () => Promise.resolve(aSession({ state: 'ended' })) });
    void session.startAnew();
    await timers.pass(0);
    session.tryNow();
    expect(client.inits.map(({ new_conversation }) => new_conversation)).toEqual([undefined, true]);
  });

  it('tells who the shopper says to be, once they say it', async () => {
    const { client, session, state, timers } = await chat({});
    session.introduce({});
    expect(state().introduced).toBe(true);
    session.introduce({ name: 'Amina' });
    await timers.pass(0);
    expect(client.inits.map(({ visitor }) => visitor)).toEqual([undefined, { name: 'Amina' }]);
  });

  it('fills a gap when the missing message does not come by itself', async () => {
    const messages: ChatClient['messages'] = () =>
      Promise.resolve({ messages: [aMessage(2), aMessage(3)], last_sequence: 3, has_more: false });
    const { client, socket, thread, timers } = await chat({ messages });
    socket.up();
    socket.server['chat.message']({ ...aMessage(3), conversation_id: 'c1' });
    expect(client.pages).toEqual([]);
    await timers.pass(1_000);
    expect(client.pages).toEqual([1]);
    expect(thread()).toEqual(['message 1: accepted', 'message 2: accepted', 'message 3: accepted']);
  });

  it('asks the socket for what came after the last message at hand', async () => {
    const { socket } = await chat({});
    expect(socket.handshake).toEqual({ session_token: 'session-1', after: 1 });
    socket.up();
    socket.server['chat.message']({ ...aMessage(2), conversation_id: 'c1' });
    expect(socket.handshake?.after).toBe(2);
  });

  it('learns after a break what had happened meanwhile', async () => {
    const ended = {
      id: 'c1',
      state: 'ended' as const,
      agent_name: 'Nadia',
      started_at: '',
      ended_at: '',
      last_message: null,
    };
    const { socket, state, timers } = await chat({
      init: () => Promise.resolve(aSession(LIVE)),
      messages: () => Promise.resolve({ ...NO_PAGE, messages: [aMessage(2)] }),
      conversations: () => Promise.resolve({ conversations: [{ ...ended, last_sequence: 2, rating: null }] }),
    });
    socket.up();
    socket.down();
    socket.up();
    await timers.pass(0);
    expect([state().stage, state().end?.ratingRequested, state().thread.length]).toEqual(['ended', true, 2]);
  });

  it('keeps trying while the bridge is away, then sends what was written meanwhile', async () => {
    let away = true;
    const question = aMessage(2, { type: 'user', client_message_id: 'u1', content: 'hello' });
    const { session, state, thread, timers } = await chat({
      init: () => (away ? Promise.reject(new UnreachableError('spec')) : Promise.resolve(aSession())),
      ask: () => Promise.resolve(aReply(3, { content: 'answer' })),
      messages: () => Promise.resolve({ ...NO_PAGE, messages: [question] }),
    });
    expect([state().phase, state().notice?.kind]).toEqual(['unreachable', 'unreachable']);
    session.outgoing.send('hello');
    await timers.pass(60_000);
    expect(thread()).toEqual(['hello: sending']);
    away = false;
    await timers.pass(15_000);
    expect(thread()).toEqual(['message 1: accepted', 'hello: accepted', 'answer: accepted']);
    expect(state().notice).toBeNull();
  });

  it('sends after a reload what the page before could not, under the same id', async () => {
    const first = await chat({ ask: () => Promise.reject(new UnreachableError('spec')) });
    first.session.outgoing.send('hello');
    await first.timers.pass(0);
    first.session.stop();
    const second = await chat({ ask: () => Promise.resolve(aReply(3)) }, first.keep, first.tab);
    expect(second.client.inits[0]?.resume_token).toBe('resume-1');
    expect(second.client.asked).toEqual([{ message: 'hello', client_message_id: 'u1' }]);
  });

  it('begins anew when the bridge no longer knows the resume token', async () => {
    const keep = new FakeStorage();
    await chat({}, keep);
    const outcomes = [Promise.reject(refusing(401, 'AUTH.SESSION_INVALID')), Promise.resolve(aSession())];
    const { client, state } = await chat({ init: () => outcomes.shift() ?? Promise.resolve(aSession()) }, keep);
    expect(client.inits.map(({ resume_token }) => resume_token)).toEqual(['resume-1', undefined]);
    expect(state().phase).toBe('ready');
  });

  it('holds back a text that is too long, and says by how much', async () => {
    const { client, session, state } = await chat({});
    expect(session.outgoing.send('ক'.repeat(20_000))).toBe(false);
    expect(state().notice).toEqual({ kind: 'too-long', excessBytes: 60_000 - 51_200 });
    expect(client.asked).toEqual([]);
  });

  it('stores nothing before it is started, and only how to resume afterwards', async () => {
    const keep = new FakeStorage();
    const [client, timers] = [new FakeClient({}), new ManualTimers()];
    const memory = new ShopperMemory('https://bridge', 'default', keep, null, timers);
    new ChatSession({ client, memory, timers, describe: () => ({}) });
    expect(keep.length).toBe(0);
    await chat({}, keep);
    expect(JSON.parse(keep.getItem('storefront-chat:https://bridge:default') ?? '')).toEqual({
      resumeToken: 'resume-1',
      conversationId: 'c1',
      seen: 1,
      live: false,
    });
  });

  it('keeps what is written while a person is asked for until it is clear who gets it', async () => {
    let answer: (live: ConnectAnswer) => void = () => undefined;
    const connect = () => new Promise<ConnectAnswer>((resolve) => (answer = resolve));
    const { client, session, timers } = await chat({ connect, send: () => Promise.resolve(aReceipt(2)) });
    void session.requests.connect();
    session.outgoing.send('hello');
    await timers.pass(1_000);
    expect([client.asked, client.sent]).toEqual([[], []]);
    answer({ success: true, ...LIVE, availability: aSession().availability, ticket_offered: false });
    await timers.pass(0);
    expect(client.sent.map(({ content }) => content)).toEqual(['hello']);
  });

  it('takes "is typing" away when nobody says that it stopped', async () => {
    const { socket, state, timers } = await chat({});
    socket.up();
    socket.server['chat.typing']({ conversation_id: 'c1', agent_name: 'Nadia', is_typing: true });
    expect(state().typingAgent).toBe('Nadia');
    await timers.pass(8_000);
    expect(state().typingAgent).toBeNull();
  });

  it('tells the agent what was read, again after a break', async () => {
    const { socket, session } = await chat({
      messages: () => Promise.resolve(NO_PAGE),
      conversations: () => Promise.resolve({ conversations: [] }),
    });
    socket.up();
    session.seen(1);
    session.seen(1);
    expect(socket.reads).toEqual([1]);
    socket.down();
    socket.up();
    expect(socket.reads).toEqual([1, 1]);
  });
});
