/** What can go wrong, and a diary of what did. */
import type { Dice } from '../dice';

export interface Fault {
  readonly kind: string;
  /** Faults of the house come one after another; those of the street hit one shopper beside them. */
  readonly lane: 'house' | 'street';
  /** Makes it happen; resolves, when it is over, to the shopper it hit or to `everybody`. */
  strike(dice: Dice): Promise<number | 'everybody'>;
}

/** Instants are Unix milliseconds. */
export interface Suffered {
  readonly kind: string;
  readonly from: number;
  readonly to: number;
  readonly by: number | 'everybody';
}
