/** Turns events of the socket into events of the store. */
import type { SocketEvents } from '../api/chat-client.port';
import type { ChatStore } from '../state/chat.store';

export interface SocketHandlers {
  onUp(): void;
  /** The session token was not taken, or the bridge closed the connection. */
  onRefused(): void;
}

export function socketEvents(store: ChatStore, duties: SocketHandlers): SocketEvents {
  const { dispatch } = store;
  return {
    up: () => {
      dispatch({ type: 'socket', connected: true });
      duties.onUp();
    },
    down: () => dispatch({ type: 'socket', connected: false }),
    refused: () => duties.onRefused(),
    'chat.message': (message) => dispatch({ type: 'messages', messages: [message] }),
    'chat.typing': (event) => dispatch({ type: 'agent-typing', event }),
    'chat.agent_joined': (event) => dispatch({ type: 'agent-joined', event }),
    'chat.ended': (event) => dispatch({ type: 'ended', event }),
    'chat.queue': (event) => dispatch({ type: 'queue', event }),
    'chat.status': (event) => dispatch({ type: 'status', event }),
    'chat.ticket': (event) => dispatch({ type: 'ticket', event }),
  };
}
