/** Holds a place in each of some slots, for the time of a lease at most. */
import { randomUUID } from 'node:crypto';
import { rateLimited } from './problem.error';
import type { SlotLedger, Slots } from './slots.port';

/** Returns what frees them. Throws `RATE.LIMITED` when one has none left. */
export async function holdPlaces(
  ledger: SlotLedger,
  places: readonly Slots[],
  leaseMs: number,
  retrySeconds: number,
): Promise<() => Promise<void>> {
  const holder = randomUUID();
  if (!(await ledger.take(holder, places, leaseMs))) throw rateLimited(retrySeconds);
  return () => ledger.free(holder, places).catch(() => undefined); // its lease ends anyway
}
