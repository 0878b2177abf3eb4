/** Holds the state, applies events, and notifies subscribers. */
import type { ChatEvent } from './chat.event';
import { reduce } from './chat.reducer';
import { INITIAL_STATE } from './chat.state';
import type { ChatState } from './chat.state';

export type StateListener = (state: ChatState, event: ChatEvent) => void;

export class ChatStore {
  private current: ChatState;
  private readonly listeners = new Set<StateListener>();

  constructor(initial: ChatState = INITIAL_STATE) {
    this.current = initial;
  }

  get state(): ChatState {
    return this.current;
  }

  readonly dispatch = (event: ChatEvent): void => {
    this.current = reduce(this.current, event);
    this.listeners.forEach((listen) => listen(this.current, event));
  };

  /** @returns a function that stops the listening. */
  subscribe(listen: StateListener): () => void {
    this.listeners.add(listen);
    return () => this.listeners.delete(listen);
  }
}
