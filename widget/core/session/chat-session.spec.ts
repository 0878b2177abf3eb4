import type { ConnectAnswer } from '../../../src/contract/shopper';
import { RefusedError, UnreachableError } from '../api/client.errors';
import { noConsent } from '../../testing/fakes/no-consent';
import { FakeClient } from '../../testing/fakes/fake-client';
import { FakeStorage } from '../../testing/fakes/fake-storage';
import { ManualTimers } from '../../testing/fakes/manual-timers';
import { startChat } from '../../testing/fakes/start-chat';
import { aReceipt, aReply, aSession } from '../../testing/fakes/wire-samples';
import { ChatSession } from './chat-session';
import { ShopperMemory } from './shopper-memory';

const LIVE = { state: 'live' as const, agent: { id: '7', name: 'Nadia', avatar_url: null } };
const NO_PAGE = { messages: [], last_sequence: 0, has_more: false };
const refusing = (status: number, code: RefusedError['code']) => new RefusedError(status, code, 'No.', null);

describe('a chat session', () => {
  it('asks the bot, and shows question and answer in order', async () => {
    const { client, session, thread, timers } = await startChat({
      ask: () => Promise.resolve(aReply(3, { content: 'answer' })),
    });
    session.outgoing.send(' What does it cost? ');
    expect(thread()).toEqual(['message 1: accepted', 'What does it cost?: sending']);
    await timers.pass(0);
    expect(thread()).toEqual(['message 1: accepted', 'What does it cost?: accepted', 'answer: accepted']);
    expect(client.asked).toEqual([{ message: 'What does it cost?', client_message_id: 'u1' }]);
  });

  it('sends to a person over the socket, and by REST under the same id when the socket does not answer', async () => {
    const { client, socket, session, thread, timers } = await startChat({
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

  it('takes the other way when a person has the chat meanwhile', async () => {
    const sessions = [aSession(), aSession(LIVE)];
    const { client, session, thread, timers } = await startChat({
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
    const { session, state, thread, timers } = await startChat({
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
    const { client, session, timers } = await startChat({ init: () => Promise.resolve(aSession({ state: 'ended' })) });
    void session.startAnew();
    await timers.pass(0);
    session.tryNow();
    expect(client.inits.map(({ new_conversation }) => new_conversation)).toEqual([undefined, true]);
  });

  it('tells who the shopper says to be, once they say it', async () => {
    const { client, session, state, timers } = await startChat({});
    session.introduce({});
    expect(state().introduced).toBe(true);
    session.introduce({ name: 'Amina' });
    await timers.pass(0);
    expect(client.inits.map(({ visitor }) => visitor)).toEqual([undefined, { name: 'Amina' }]);
  });

  it('holds back a text that is too long, and says by how much', async () => {
    const { client, session, state } = await startChat({});
    expect(session.outgoing.send('ক'.repeat(20_000))).toBe(false);
    expect(state().notice).toEqual({ kind: 'too-long', excessBytes: 60_000 - 51_200 });
    expect(client.asked).toEqual([]);
  });

  it('stores nothing before it is started, and only how to resume afterwards', async () => {
    const keep = new FakeStorage();
    const [client, timers] = [new FakeClient({}), new ManualTimers()];
    const memory = new ShopperMemory('https://bridge', 'default', keep, null, timers);
    new ChatSession({ client, memory, timers, describe: () => ({}), loadConsent: noConsent });
    expect(keep.length).toBe(0);
    await startChat({}, keep);
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
    const { client, session, timers } = await startChat({ connect, send: () => Promise.resolve(aReceipt(2)) });
    void session.requests.connect();
    session.outgoing.send('hello');
    await timers.pass(1_000);
    expect([client.asked, client.sent]).toEqual([[], []]);
    answer({ success: true, ...LIVE, availability: aSession().availability, ticket_offered: false });
    await timers.pass(0);
    expect(client.sent.map(({ content }) => content)).toEqual(['hello']);
  });
});
