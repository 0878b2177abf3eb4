/**
 * Limits the number of concurrent calls and queues the rest: Odoo drops connections beyond a few per worker, and what is large
 * is not to be in memory many times. Lanes take turns.
 * Not cockatiel's bulkhead: there, a caller whose time is up waits on until its turn comes.
 */
import { FairQueue, Lane } from './fair-queue';

interface Waiting {
  readonly admit: () => void;
}

export class CallGate {
  private held = 0;
  private readonly queue = new FairQueue<Waiting>();

  constructor(private readonly limit: number) {}

  /**
   * Runs the work when its turn comes; in one lane first come, first served.
   *
   * @param tooLate makes the error when `waitMs` pass before that
   */
  async run<T>(work: () => Promise<T>, waitMs: number, tooLate: () => Error, lane: Lane = []): Promise<T> {
    if (this.held < this.limit) this.held += 1;
    else await this.permit(waitMs, tooLate, lane);
    try {
      return await work();
    } finally {
      this.leave();
    }
  }

  /** Resolves when a call that ends hands its permit on. */
  private permit(waitMs: number, tooLate: () => Error, lane: Lane): Promise<void> {
    return new Promise((resolve, reject) => {
      const waiting: Waiting = {
        admit: () => {
          clearTimeout(timer);
          resolve();
        },
      };
      const timer = setTimeout(() => {
        this.queue.remove(lane, waiting);
        reject(tooLate());
      }, waitMs);
      this.queue.add(lane, waiting);
    });
  }

  /** Hands the permit on to the next of the queue, or gives it back. */
  private leave(): void {
    const next = this.queue.take();
    if (next === undefined) {
      this.held -= 1;
      return;
    }
    next.admit();
  }
}
