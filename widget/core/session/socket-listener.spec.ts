/** Events of the socket, as the chat shows them. */
import { ChatStore } from '../state/chat.store';
import { aMessage, aSession } from '../../testing/fakes/wire-samples';
import { socketEvents } from './socket-listener';

const chat = { conversation_id: 'c1' };
const NADIA = { id: '7', name: 'Nadia', avatar_url: null };

function listening() {
  const store = new ChatStore();
  store.dispatch({ type: 'opened', session: aSession(), seen: null });
  const told: string[] = [];
  const socket = socketEvents(store, { onUp: () => told.push('up'), onRefused: () => told.push('refused') });
  return { socket, store, told };
}

describe('the socket', () => {
  it('is up or down, and may be refused', () => {
    const { socket, store, told } = listening();
    socket.up();
    expect([store.state.connected, told]).toEqual([true, ['up']]);
    socket.down();
    expect([store.state.connected, told]).toEqual([false, ['up']]);
    socket.refused('AUTH.SESSION_INVALID');
    expect(told).toEqual(['up', 'refused']);
  });

  it('brings messages and how far they have got', () => {
    const { socket, store } = listening();
    socket['chat.message']({ ...aMessage(2, { type: 'user' }), ...chat });
    expect(store.state.thread.map(({ delivery }) => delivery)).toEqual(['accepted', 'accepted']);
    socket['chat.status']({ ...chat, message_ids: ['m2'], status: 'read' });
    expect(store.state.thread.map(({ delivery }) => delivery)).toEqual(['accepted', 'read']);
  });

  it('tells of the queue, of who joined and types, of a request, and of the end', () => {
    const { socket, store } = listening();
    socket['chat.queue']({ ...chat, position: 2, estimated_wait_seconds: null });
    expect(store.state).toMatchObject({ stage: 'waiting', queue: { position: 2 } });
    socket['chat.agent_joined']({ ...chat, agent: NADIA });
    expect(store.state).toMatchObject({ stage: 'live', agent: NADIA });
    socket['chat.typing']({ ...chat, agent_name: 'Nadia', is_typing: true });
    expect(store.state.typingAgent).toBe('Nadia');
    socket['chat.ticket']({ ...chat, reference: 'T1', status: 'open' });
    expect(store.state.ticketNews).toMatchObject({ reference: 'T1' });
    socket['chat.ended']({ ...chat, message: 'Bye', rating_requested: true, reason: 'done' } as never);
    expect(store.state).toMatchObject({ stage: 'ended', end: { message: 'Bye', ratingRequested: true } });
  });
});
