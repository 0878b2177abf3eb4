/** Ends a chat a little later, so that the shopper can think again: nothing is sent before. */
import type { Timers } from '../../core/time/timers.port';

export const UNDO_WITHIN_MS = 5_000;

export class PendingEnd {
  private callOff: (() => void) | null = null;

  constructor(
    private readonly end: () => void,
    private readonly timers: Timers,
  ) {}

  get isRunning(): boolean {
    return this.callOff !== null;
  }

  start(): void {
    this.callOff ??= this.timers.after(UNDO_WITHIN_MS, this.finish);
  }

  undo(): void {
    this.callOff?.();
    this.callOff = null;
  }

  /** Does not wait any longer. */
  readonly finish = (): void => {
    if (!this.isRunning) return;
    this.undo();
    this.end();
  };
}
