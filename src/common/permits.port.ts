/** A counting semaphore over all replicas: of each kind of permit only so many are held at once. */
export const PERMITS = Symbol('Permits');

export interface Permits {
  /** The kind, for example the sockets of an address. */
  readonly name: string;
  readonly most: number;
}

export interface PermitLedger {
  /** Takes one of each kind, or keeps it, for the time of a lease. False, and takes none: others hold all of a kind. */
  take(holder: string, permits: readonly Permits[], leaseMs: number): Promise<boolean>;
  /** Whoever holds one of this kind, or did until a lease ended. */
  holders(permits: Permits): Promise<readonly string[]>;
  /** The holder keeps whatever it holds for the time of another lease. */
  renew(holder: string, leaseMs: number): Promise<void>;
  /** The holder holds nothing any more. */
  free(holder: string): Promise<void>;
}
