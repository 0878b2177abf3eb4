/** Pulls from Odoo at start, when Odoo returns, on a slow timer, and when it is triggered; one pull at a time. */
import { Observable, Subject, Subscription, exhaustMap, interval, merge, startWith, tap } from 'rxjs';

const PULL_MS = 15_000;

export class PullLoop {
  private readonly triggers = new Subject<void>();
  private pulling: Subscription | undefined;
  /** A trigger during a pull needs another pull, for the page that is being read may be older. */
  private isWanted = false;

  /** @param pull reports its own failures: it never rejects */
  constructor(private readonly pull: () => Promise<void>) {}

  start(odooReturned: Observable<unknown>): void {
    this.pulling = merge(this.triggers, odooReturned, interval(PULL_MS))
      .pipe(
        startWith(0),
        tap(() => (this.isWanted = true)),
        exhaustMap(() => this.pullWhileWanted()),
      )
      .subscribe();
  }

  stop(): void {
    this.pulling?.unsubscribe();
  }

  /** Returns at once. */
  trigger(): void {
    this.triggers.next();
  }

  private async pullWhileWanted(): Promise<void> {
    while (this.isWanted) {
      this.isWanted = false;
      await this.pull();
    }
  }
}
