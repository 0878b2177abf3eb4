/** Rate limit for the frames of one socket. */
import { rateLimited } from '../../common/problem.error';

const FRAMES = 200;
const WINDOW_MS = 10_000;

export class FrameBudget {
  private spent = 0;
  private since = 0;

  constructor(private readonly now = () => performance.now()) {}

  /** Throws `RATE.LIMITED` when the window is used up. */
  spend(): void {
    const at = this.now();
    if (at - this.since >= WINDOW_MS) {
      this.since = at;
      this.spent = 0;
    }
    this.spent += 1;
    if (this.spent > FRAMES) throw rateLimited(Math.ceil((this.since + WINDOW_MS - at) / 1000));
  }
}
