/** Work that many things ask for, done once at a time. Asked for during a run, it runs once more: that run may have read what is old. */
import { EMPTY, OperatorFunction, concatMap, pipe, tap } from 'rxjs';

/** @param work reports its own failures: it never rejects */
export function oneAtATime(work: () => Promise<void>): OperatorFunction<unknown, void> {
  let isWanted = false;
  return pipe(
    tap(() => (isWanted = true)),
    concatMap(() => {
      if (!isWanted) return EMPTY;
      isWanted = false;
      return work();
    }),
  );
}
