/** Asks for new messages by REST while the socket of a chat with a person is down. */
import type { ChatStore } from '../state/chat.store';
import type { Timers } from '../time/timers.port';

const EVERY_MS = 5_000;

export class PollingFallback {
  private cancel: (() => void) | null = null;

  constructor(
    private readonly store: ChatStore,
    private readonly catchUp: () => Promise<void>,
    private readonly timers: Timers,
  ) {}

  /** To be called after every change of the state. */
  look(): void {
    if (!this.isNeeded()) return this.stop();
    this.cancel ??= this.timers.after(EVERY_MS, () => {
      const round = this.cancel;
      void this.catchUp().finally(() => {
        if (this.cancel !== round) return; // Stopped meanwhile.
        this.cancel = null;
        this.look();
      });
    });
  }

  stop(): void {
    this.cancel?.();
    this.cancel = null;
  }

  private isNeeded(): boolean {
    const { connected, phase, stage } = this.store.state;
    return !connected && phase === 'ready' && (stage === 'live' || stage === 'waiting');
  }
}
