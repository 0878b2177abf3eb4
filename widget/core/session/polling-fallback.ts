/** While the socket is down in a chat with a person, asks for new messages by REST instead. */
import type { ChatStore } from '../state/chat.store';
import type { Timers } from '../time/timers.port';

const EVERY_MS = 5_000;

export class LineWatch {
  private callOff: (() => void) | null = null;

  constructor(
    private readonly store: ChatStore,
    private readonly catchUp: () => Promise<void>,
    private readonly timers: Timers,
  ) {}

  /** To be called after every change of the state. */
  look(): void {
    if (!this.isNeeded()) return this.stop();
    this.callOff ??= this.timers.after(EVERY_MS, () => {
      const round = this.callOff;
      void this.catchUp().finally(() => {
        if (this.callOff !== round) return; // Stopped meanwhile.
        this.callOff = null;
        this.look();
      });
    });
  }

  stop(): void {
    this.callOff?.();
    this.callOff = null;
  }

  private isNeeded(): boolean {
    const { connected, phase, stage } = this.store.state;
    return !connected && phase === 'ready' && (stage === 'live' || stage === 'waiting');
  }
}
