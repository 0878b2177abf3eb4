/** Pure: how long after a fault somebody's words went through again. */
import type { Suffered } from '../faults/fault';
import type { Spoken } from './ledger';

export interface Recovery {
  /** Milliseconds. */
  readonly longest: number;
  /** The fault it followed; empty when nothing had to recover. */
  readonly after: string;
}

const NOTHING: Recovery = { longest: 0, after: '' };

/** From the end of the last fault that a message went through (or from its writing, if later) to `through`. */
export function longestRecovery(
  spoken: readonly Spoken[],
  diary: readonly Suffered[],
  through: (one: Spoken) => number | undefined,
): Recovery {
  return spoken.reduce<Recovery>((worst, one) => {
    const at = through(one);
    if (at === undefined) return worst;
    const met = diary.filter(
      ({ by, from, to }) => (by === 'everybody' || by === one.shopper) && from < at && to > one.saidAt,
    );
    const last = met
      .filter(({ to }) => to < at)
      .reduce<Suffered | null>((a, b) => (a === null || b.to > a.to ? b : a), null);
    if (last === null) return worst;
    const longest = at - last.to;
    return longest > worst.longest ? { longest, after: last.kind } : worst;
  }, NOTHING);
}
