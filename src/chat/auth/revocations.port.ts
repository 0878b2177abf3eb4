/** Log-outs and their times: tokens issued until then count no more. */
import type { Observable } from 'rxjs';

export const REVOCATIONS = Symbol('Revocations');

export interface Revocation {
  /** Id of the shopper. */
  readonly shopper: string;
  /** Unix milliseconds. */
  readonly at: number;
  /** Identity tokens of that account do not count any more, either. */
  readonly identity: boolean;
}

export interface Revocations {
  /** Remembered for as long as any token lasts, and told to all replicas. */
  add(revocations: readonly Revocation[]): Promise<void>;
  /** Of this shopper, those that still matter. */
  of(shopper: string): Promise<readonly Revocation[]>;
  /** Of all shoppers, from that instant on. */
  since(at: number): Promise<readonly Revocation[]>;
  /** Some replica has added one. */
  readonly news: Observable<unknown>;
}
