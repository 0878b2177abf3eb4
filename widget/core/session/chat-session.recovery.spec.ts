import type { ChatClient } from '../api/chat-client.port';
import { RefusedError, UnreachableError } from '../api/client.errors';
import { FakeStorage } from '../../testing/fakes/fake-storage';
import { startChat } from '../../testing/fakes/start-chat';
import { aMessage, aReply, aSession } from '../../testing/fakes/wire-samples';

const LIVE = { state: 'live' as const, agent: { id: '7', name: 'Nadia', avatar_url: null } };
const NO_PAGE = { messages: [], last_sequence: 0, has_more: false };
const refusing = (status: number, code: RefusedError['code']) => new RefusedError(status, code, 'No.', null);

describe('a chat session that lost touch', () => {
  it('renews a stale session silently and repeats the call', async () => {
    let calls = 0;
    const { client, thread, session, timers } = await startChat({
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

  it.each(['REST', 'socket'])(
    'goes on in a new chat when the old one is gone, and nothing is said twice: %s',
    async (way) => {
      const gone = refusing(404, 'CHAT.CONVERSATION_UNKNOWN');
      const sessions = [aSession(way === 'socket' ? LIVE : {}), aSession({ id: 'c2' }, 'session-2')];
      let asked = 0;
      const { client, session, socket, state, memory, thread, timers } = await startChat({
        init: () => Promise.resolve(sessions.shift() ?? aSession({ id: 'c2' }, 'session-2')),
        ask: () => {
          asked += 1;
          return way === 'REST' && asked === 1
            ? Promise.reject(gone)
            : Promise.resolve(aReply(3, { content: 'answer' }));
        },
      });
      socket.acknowledge = () => Promise.reject(gone);
      socket.up();
      session.outgoing.send('hello');
      session.outgoing.draft('and more');
      await timers.pass(0);
      expect(client.inits.map(({ resume_token }) => resume_token)).toEqual([undefined, 'resume-1']);
      expect(thread()).toEqual(['message 1: accepted', 'hello: accepted', 'answer: accepted']);
      expect([...client.asked, ...socket.sent].map(({ client_message_id }) => client_message_id)).toEqual(['u1', 'u1']);
      expect([state().conversationId, state().draft, state().notice]).toEqual(['c2', 'and more', null]);
      expect(memory.recallUnsent()).toEqual({ draft: 'and more', outgoing: [] });
    },
  );

  it('fills a gap when the missing message does not come by itself', async () => {
    const messages: ChatClient['messages'] = () =>
      Promise.resolve({ messages: [aMessage(2), aMessage(3)], last_sequence: 3, has_more: false });
    const { client, socket, thread, timers } = await startChat({ messages });
    socket.up();
    socket.server['chat.message']({ ...aMessage(3), conversation_id: 'c1' });
    expect(client.pages).toEqual([]);
    await timers.pass(1_000);
    expect(client.pages).toEqual([1]);
    expect(thread()).toEqual(['message 1: accepted', 'message 2: accepted', 'message 3: accepted']);
  });

  it('asks the socket for what came after the last message at hand', async () => {
    const { socket } = await startChat({});
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
    const { socket, state, timers } = await startChat({
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
    const { session, state, thread, timers } = await startChat({
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
    const first = await startChat({ ask: () => Promise.reject(new UnreachableError('spec')) });
    first.session.outgoing.send('hello');
    await first.timers.pass(0);
    first.session.stop();
    const second = await startChat({ ask: () => Promise.resolve(aReply(3)) }, first.keep, first.tab);
    expect(second.client.inits[0]?.resume_token).toBe('resume-1');
    expect(second.client.asked).toEqual([{ message: 'hello', client_message_id: 'u1' }]);
  });

  it('begins anew when the bridge no longer knows the resume token', async () => {
    const keep = new FakeStorage();
    await startChat({}, keep);
    const outcomes = [Promise.reject(refusing(401, 'AUTH.SESSION_INVALID')), Promise.resolve(aSession())];
    const { client, state } = await startChat({ init: () => outcomes.shift() ?? Promise.resolve(aSession()) }, keep);
    expect(client.inits.map(({ resume_token }) => resume_token)).toEqual(['resume-1', undefined]);
    expect(state().phase).toBe('ready');
  });

  it('takes "is typing" away when nobody says that it stopped', async () => {
    const { socket, state, timers } = await startChat({});
    socket.up();
    socket.server['chat.typing']({ conversation_id: 'c1', agent_name: 'Nadia', is_typing: true });
    expect(state().typingAgent).toBe('Nadia');
    await timers.pass(8_000);
    expect(state().typingAgent).toBeNull();
  });

  it('tells the agent what was read, again after a break', async () => {
    const { socket, session } = await startChat({
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
