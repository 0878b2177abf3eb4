/** A fault to inject, and the record of one that was injected. */
import type { Dice } from '../dice';

export interface Fault {
  readonly kind: string;
  /** System faults come one after another; shopper faults affect single shoppers at the same time. */
  readonly lane: 'system' | 'shopper';
  /** Resolves, when the fault is over, to the affected shopper or to `everybody`. */
  inject(dice: Dice): Promise<number | 'everybody'>;
}

/** Instants are Unix milliseconds. */
export interface FaultRecord {
  readonly kind: string;
  readonly from: number;
  readonly to: number;
  readonly affected: number | 'everybody';
}
