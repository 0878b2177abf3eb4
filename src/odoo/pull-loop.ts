/** Pulls from Odoo at start, when Odoo returns, on a slow timer, and when it is triggered; one pull at a time. */
import { Observable, Subject, Subscription, interval, merge, startWith } from 'rxjs';
import { oneAtATime } from '../common/one-at-a-time';

const PULL_MS = 15_000;

export class PullLoop {
  private readonly triggers = new Subject<void>();
  private pulling: Subscription | undefined;

  /** @param pull reports its own failures: it never rejects */
  constructor(private readonly pull: () => Promise<void>) {}

  start(odooReturned: Observable<unknown>): void {
    this.pulling = merge(this.triggers, odooReturned, interval(PULL_MS))
      .pipe(startWith(0), oneAtATime(this.pull))
      .subscribe();
  }

  stop(): void {
    this.pulling?.unsubscribe();
  }

  /** Returns at once. */
  trigger(): void {
    this.triggers.next();
  }
}
