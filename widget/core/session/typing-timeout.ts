/** Hides "… is typing" after a while, in case the event that the agent stopped is missing. */
import type { ChatStore } from '../state/chat.store';
import type { Timers } from '../time/timers.port';

const SHOWN_FOR_MS = 8_000;

export class TypingTimeout {
  private cancel: () => void = () => undefined;

  constructor(
    private readonly store: ChatStore,
    private readonly timers: Timers,
  ) {
    store.subscribe((_state, event) => {
      if (event.type !== 'agent-typing') return;
      this.cancel();
      if (event.event.is_typing) this.wait(event.event);
    });
  }

  stop(): void {
    this.cancel();
  }

  private wait(event: { readonly conversation_id: string; readonly agent_name: string }): void {
    this.cancel = this.timers.after(SHOWN_FOR_MS, () =>
      this.store.dispatch({ type: 'agent-typing', event: { ...event, is_typing: false } }),
    );
  }
}
