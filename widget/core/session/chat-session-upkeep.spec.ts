/** Upkeep of a chat session: its socket, its memory, what was read, and who the shopper is. */
import type { InitRequest } from '../../../src/contract/shopper';
import { noConsent } from '../../testing/fakes/no-consent';
import { FakeClient } from '../../testing/fakes/fake-client';
import { FakeStorage } from '../../testing/fakes/fake-storage';
import { ManualTimers } from '../../testing/fakes/manual-timers';
import { aMessage, aSession } from '../../testing/fakes/wire-samples';
import { ChatSession } from './chat-session';
import { ShopperMemory } from './shopper-memory';

const LIVE = { state: 'live' as const, agent: { id: '7', name: 'Nadia', avatar_url: null } };

class CountingClient extends FakeClient {
  reconnects = 0;
  closed = 0;
}

async function chat(init = () => Promise.resolve(aSession()), described: InitRequest = { channel: 'default' }) {
  const client = new CountingClient({
    init,
    messages: () => Promise.resolve({ messages: [], last_sequence: 1, has_more: false }),
    conversations: () => Promise.resolve({ conversations: [] }),
  });
  client.theSocket.reconnect = () => (client.reconnects += 1);
  client.theSocket.close = () => (client.closed += 1);
  const timers = new ManualTimers();
  const memory = new ShopperMemory('https://bridge', 'default', new FakeStorage(), new FakeStorage(), timers);
  const session = new ChatSession({ client, memory, describe: () => described, timers, loadConsent: noConsent });
  void session.start();
  await timers.pass(0);
  return { client, memory, session, socket: client.theSocket, timers, state: () => session.store.state };
}

describe('a page that the shopper went to without loading it', () => {
  it('goes to the bridge, while there is a session', async () => {
    const described = { page: { url: 'https://shop.example/milk' } };
    const { session, socket } = await chat(undefined, described);
    session.moved();
    expect(socket.moves).toEqual([]); // the session told this one as it was opened
    described.page = { url: 'https://shop.example/ghee' };
    session.moved();
    session.moved();
    expect(socket.moves).toEqual(['https://shop.example/ghee']);
  });

  it('waits for nothing: the session that opens tells its page itself', async () => {
    const { session, socket } = await chat(() => new Promise(() => undefined), {
      page: { url: 'https://shop.example/' },
    });
    session.moved();
    expect(socket.moves).toEqual([]);
  });
});

describe('the socket of a session', () => {
  it('is opened again with a new session when it was refused, and later each time', async () => {
    const { client, socket, timers } = await chat();
    socket.server.refused('AUTH.SESSION_INVALID');
    await timers.pass(349);
    expect(client.inits).toHaveLength(1);
    await timers.pass(650 - 349);
    expect(client.inits).toHaveLength(2);
    socket.server.refused('AUTH.SESSION_INVALID');
    await timers.pass(699);
    expect(client.inits).toHaveLength(2);
    await timers.pass(1_300 - 699);
    expect(client.inits).toHaveLength(3);
  });

  it('waits no longer than at first once it was up again', async () => {
    const { client, socket, timers } = await chat();
    for (let turn = 0; turn < 3; turn += 1) {
      socket.server.refused('AUTH.SESSION_INVALID');
      await timers.pass(650);
      socket.up();
    }
    expect(client.inits).toHaveLength(4);
  });

  it('is not opened again once stopped', async () => {
    const { client, session, socket, timers } = await chat();
    socket.server.refused('AUTH.SESSION_INVALID');
    session.stop();
    await timers.pass(60_000);
    expect([client.inits.length, client.closed]).toEqual([1, 1]);
  });

  it('is not opened when the session is stopped while it opens', async () => {
    let open: (session: ReturnType<typeof aSession>) => void = () => undefined;
    const { session, socket, timers } = await chat(() => new Promise((resolve) => (open = resolve)));
    session.stop();
    open(aSession());
    await timers.pass(0);
    expect(socket.handshake).toBeUndefined();
  });

  it('is tried at once when the network is back', async () => {
    const { client, session } = await chat();
    session.tryNow();
    expect(client.reconnects).toBe(1);
  });

  it('fetches what is missing after a break, not when it is up first', async () => {
    const { client, socket, timers } = await chat();
    socket.up();
    await timers.pass(0);
    expect(client.pages).toEqual([]);
    socket.down();
    socket.up();
    await timers.pass(0);
    expect(client.pages).toHaveLength(1);
  });
});

describe('what was read', () => {
  it('is told as it grows, and never less', async () => {
    const { session, socket, state } = await chat(() =>
      Promise.resolve(aSession({ messages: [1, 2].map((n) => aMessage(n)) })),
    );
    session.seen(2);
    session.seen(1);
    expect(socket.reads).toEqual([2]);
    expect(state().seen).toBe(2);
  });

  it('is told anew in another chat, and not told of the old one there', async () => {
    const sessions = [aSession(), aSession({ id: 'c2' })];
    const { session, socket, timers } = await chat(() => Promise.resolve(sessions.shift() ?? aSession({ id: 'c2' })));
    session.seen(1);
    void session.startAnew();
    await timers.pass(0);
    socket.up();
    expect(socket.reads).toEqual([1]);
    session.seen(1);
    expect(socket.reads).toEqual([1, 1]);
  });
});

describe('what is remembered', () => {
  it('is the chat, what was read of it and whether a person has it', async () => {
    const { memory, socket } = await chat();
    expect(memory.recall()).toMatchObject({ conversationId: 'c1', seen: 1, live: false });
    socket.server['chat.queue']({ conversation_id: 'c1', position: 1, estimated_wait_seconds: null });
    expect(memory.recall().live).toBe(true);
    socket.server['chat.agent_joined']({ conversation_id: 'c1', agent: LIVE.agent });
    expect(memory.recall().live).toBe(true);
    socket.server['chat.message']({ ...aMessage(2), conversation_id: 'c1' });
    expect(memory.recall().seen).toBe(1);
    socket.server['chat.ended']({
      conversation_id: 'c1',
      message: 'Bye',
      rating_requested: false,
      by: 'agent',
    } as never);
    expect(memory.recall().live).toBe(false);
  });

  it('follows what was read', async () => {
    const { memory, session, socket } = await chat();
    socket.server['chat.message']({ ...aMessage(2), conversation_id: 'c1' });
    session.seen(2);
    expect(memory.recall().seen).toBe(2);
  });

  it('is written when it changes alone', async () => {
    const { memory, session } = await chat();
    const written = jest.spyOn(memory, 'remember');
    session.store.dispatch({ type: 'drafted', draft: 'hello' });
    expect(written).not.toHaveBeenCalled();
    session.store.dispatch({
      type: 'queue',
      event: { conversation_id: 'c1', position: 1, estimated_wait_seconds: null },
    });
    expect(written).toHaveBeenCalledTimes(1);
  });

  it('is nothing while the session does not stand', async () => {
    const { memory, session } = await chat(() => new Promise(() => undefined));
    session.store.dispatch({
      type: 'queue',
      event: { conversation_id: 'c1', position: 1, estimated_wait_seconds: null },
    });
    expect(memory.recall()).toMatchObject({ conversationId: null, live: false });
  });
});

describe('who the shopper is', () => {
  it('is what the shop says, before what the shopper typed', async () => {
    const { client, session, timers } = await chat(undefined, {
      channel: 'default',
      visitor: { name: 'Amina Rahman' },
    });
    session.introduce({ name: 'Somebody', email: 'amina@example.com' });
    await timers.pass(0);
    expect(client.inits[1]?.visitor).toEqual({ name: 'Amina Rahman', email: 'amina@example.com' });
  });

  it('is not told when they skipped the question', async () => {
    const { client, session, timers } = await chat();
    session.introduce({});
    await timers.pass(0);
    expect(client.inits).toEqual([{ channel: 'default' }]);
  });

  it('is not told of a chat that has ended, nor before there is one', async () => {
    const ended = await chat(() => Promise.resolve(aSession({ state: 'ended' })));
    ended.session.reopen();
    await ended.timers.pass(0);
    expect(ended.client.inits).toHaveLength(1);
    const opening = await chat(() => new Promise(() => undefined));
    opening.session.reopen();
    await opening.timers.pass(0);
    expect(opening.client.inits).toHaveLength(1);
  });
});

describe('a feature', () => {
  it('calls the bridge with a session that stands', async () => {
    const { client, session } = await chat();
    client.features = () => Promise.resolve('the features') as never;
    expect(await session.call((features) => Promise.resolve([features]))).toEqual(['the features']);
  });
});
