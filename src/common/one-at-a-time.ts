/** Work that many things ask for, done once at a time. Asked for during a run, it runs once more: that run may have read what is old. */
import { OperatorFunction, concatMap, filter, pipe, tap } from 'rxjs';

/** @param work reports its own failures: it never rejects */
export function oneAtATime(work: () => Promise<void>): OperatorFunction<unknown, void> {
  /** One more run waits; no second one does. */
  let isWanted = false;
  return pipe(
    filter(() => !isWanted),
    tap(() => (isWanted = true)),
    concatMap(() => {
      isWanted = false;
      return work();
    }),
  );
}
