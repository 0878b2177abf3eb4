/** Turns what the socket says into events of the store. */
import type { LineEvents } from '../api/chat-client.port';
import type { ChatStore } from '../state/chat.store';

export interface LineDuties {
  onUp(): void;
  /** The session token was not taken, or the bridge hung up. */
  onRefused(): void;
}

export function lineEvents(store: ChatStore, duties: LineDuties): LineEvents {
  const { dispatch } = store;
  return {
    up: () => {
      dispatch({ type: 'line', connected: true });
      duties.onUp();
    },
    down: () => dispatch({ type: 'line', connected: false }),
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
