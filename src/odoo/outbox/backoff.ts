/** Growing, jittered pauses between failed attempts. */
const FIRST_MS = 500;
const LONGEST_MS = 15_000;

export class Backoff {
  private failures = 0;

  constructor(private readonly random: () => number = Math.random) {}

  /** The next pause in milliseconds: between half and all of a doubling bound. */
  next(): number {
    const bound = Math.min(LONGEST_MS, FIRST_MS * 2 ** this.failures);
    this.failures += 1;
    return Math.round(bound * (0.5 + this.random() / 2));
  }

  reset(): void {
    this.failures = 0;
  }
}
