/** The number of conversations per call: grows while calls are quick, shrinks when they are slow or fail. */
const MOST = 50;
const FEWEST = 1;
const QUICK_MS = 500;
const SLOW_MS = 2_000;

export class BatchSize {
  private size = 10;

  /** Streams to claim next. */
  get streams(): number {
    return this.size;
  }

  /** A call with `streams` streams took `ms` milliseconds. A quick call grows the batch only if it was full. */
  took(streams: number, ms: number): void {
    if (ms > SLOW_MS) this.size = Math.max(FEWEST, Math.floor(this.size / 2));
    else if (ms < QUICK_MS && streams >= this.size) this.size = Math.min(MOST, this.size * 2);
  }

  /** A call failed: the next one is smaller. */
  failed(): void {
    this.size = Math.max(FEWEST, Math.floor(this.size / 2));
  }
}
