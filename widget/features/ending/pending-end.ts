/** Ends a chat after a delay, unless it is undone: nothing is sent before. */
import type { Timers } from '../../core/time/timers.port';

export const UNDO_WITHIN_MS = 5_000;

export class PendingEnd {
  private cancel: (() => void) | null = null;

  constructor(
    private readonly end: () => void,
    private readonly timers: Timers,
  ) {}

  get isRunning(): boolean {
    return this.cancel !== null;
  }

  start(): void {
    this.cancel ??= this.timers.after(UNDO_WITHIN_MS, this.finish);
  }

  undo(): void {
    this.cancel?.();
    this.cancel = null;
  }

  /** Ends it now. */
  readonly finish = (): void => {
    if (!this.isRunning) return;
    this.undo();
    this.end();
  };
}
