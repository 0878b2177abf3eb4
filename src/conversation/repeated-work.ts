/** Work that is repeated, one run after the other. A run that fails is logged, and the next one comes all the same. */
import type { Logger } from '@nestjs/common';
import { Subscription, exhaustMap, interval } from 'rxjs';

/** Until it is unsubscribed; the first run comes after one interval, in ms. */
export function repeated(
  everyMs: number,
  work: () => Promise<unknown>,
  failed: (error: unknown) => void,
): Subscription {
  return interval(everyMs)
    .pipe(exhaustMap(() => work().catch(failed)))
    .subscribe();
}

/** Warns of an error under this event. */
export function warning(logger: Logger, event: string): (error: unknown) => void {
  return (error) => logger.warn({ event, cause: error instanceof Error ? error.message : String(error) });
}
