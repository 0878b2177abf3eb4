/** Pure: how long somebody's words waited although nothing was broken any more. */
import type { Suffered } from '../faults/fault';
import type { Spoken } from './ledger';

export interface Recovery {
  /** Milliseconds. */
  readonly longest: number;
  /** The message that waited so long; empty when none had to. */
  readonly text: string;
}

/**
 * From writing to `through`, less the time in which a fault of everybody was going on. Two recoveries between three faults
 * add up, and a line that went half dead counts until its client has noticed: never less than the truth.
 */
export function longestRecovery(
  spoken: readonly Spoken[],
  diary: readonly Suffered[],
  through: (one: Spoken) => number | undefined,
): Recovery {
  const broken = diary.filter(({ by }) => by === 'everybody');
  return spoken.reduce<Recovery>(
    (worst, one) => {
      const until = through(one);
      if (until === undefined) return worst;
      const excused = broken.reduce((sum, { from, to }) => sum + overlap(from, to, one.saidAt, until), 0);
      const longest = until - one.saidAt - excused;
      return longest > worst.longest ? { longest, text: one.text } : worst;
    },
    { longest: 0, text: '' },
  );
}

function overlap(from: number, to: number, since: number, until: number): number {
  return Math.max(0, Math.min(to, until) - Math.max(from, since));
}
