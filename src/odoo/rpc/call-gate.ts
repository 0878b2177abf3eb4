/**
 * Limits the number of concurrent calls and queues the rest: Odoo drops connections beyond a few per worker.
 * Not cockatiel's bulkhead: there, a caller whose time is up waits on until its turn comes.
 */

interface Waiting {
  readonly admit: () => void;
}

export class CallGate {
  private inside = 0;
  private readonly queue = new Set<Waiting>();

  constructor(private readonly limit: number) {}

  /**
   * Runs the work when its turn comes, first come, first served.
   *
   * @param tooLate makes the error when `waitMs` pass before that
   */
  async run<T>(work: () => Promise<T>, waitMs: number, tooLate: () => Error): Promise<T> {
    if (this.inside < this.limit) this.inside += 1;
    else await this.turn(waitMs, tooLate);
    try {
      return await work();
    } finally {
      this.leave();
    }
  }

  private turn(waitMs: number, tooLate: () => Error): Promise<void> {
    return new Promise((resolve, reject) => {
      const waiting: Waiting = {
        admit: () => {
          clearTimeout(timer);
          resolve();
        },
      };
      const timer = setTimeout(() => {
        this.queue.delete(waiting);
        reject(tooLate());
      }, waitMs);
      this.queue.add(waiting);
    });
  }

  /** Hands the place on to the longest waiting, or gives it back. */
  private leave(): void {
    const [next] = this.queue;
    if (!next) {
      this.inside -= 1;
      return;
    }
    this.queue.delete(next);
    next.admit();
  }
}
