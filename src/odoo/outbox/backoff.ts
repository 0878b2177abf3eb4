/** Growing, jittered pauses between failed attempts: between half and all of a doubling bound. */
import { ExponentialBackoff, halfJitterGenerator, type IBackoff } from 'cockatiel';

const PAUSES = new ExponentialBackoff({ initialDelay: 500, maxDelay: 15_000, generator: halfJitterGenerator });

export class Backoff {
  private latest: IBackoff<unknown> | undefined;

  /** The next pause in milliseconds. */
  next(): number {
    this.latest = this.latest === undefined ? PAUSES.next() : this.latest.next(undefined);
    return this.latest.duration;
  }

  reset(): void {
    this.latest = undefined;
  }
}
