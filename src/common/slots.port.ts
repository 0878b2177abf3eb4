/** Places that only so many may hold at once, counted over all replicas. */
export const SLOTS = Symbol('Slots');

export interface Slots {
  /** For example the sockets of an address. */
  readonly name: string;
  readonly most: number;
}

export interface SlotLedger {
  /** Takes a place in each, or keeps it, for the time of a lease. False: one of them is full of others. */
  take(holder: string, slots: readonly Slots[], leaseMs: number): Promise<boolean>;
  /** Whoever holds a place in it, or did until a lease ended. */
  holders(slots: Slots): Promise<readonly string[]>;
  free(holder: string, slots: readonly Slots[]): Promise<void>;
}
