/** Computes how long a message waited while no fault was active. */
import type { FaultRecord } from '../faults/fault';
import type { SentMessage } from './message-ledger';

export interface Recovery {
  /** Milliseconds. */
  readonly longest: number;
  /** The message that waited longest; empty when none did. */
  readonly text: string;
}

/**
 * From writing to `through`, less the time in which a fault of everybody was going on. Two recoveries between three faults
 * add up, and a connection that went half dead counts until its client has noticed: never less than the truth.
 */
export function longestRecovery(
  messages: readonly SentMessage[],
  history: readonly FaultRecord[],
  through: (one: SentMessage) => number | undefined,
): Recovery {
  const broken = history.filter(({ affected }) => affected === 'everybody');
  return messages.reduce<Recovery>(
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
