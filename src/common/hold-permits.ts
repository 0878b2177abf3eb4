/** Holds one permit of each kind, for the time of a lease at most. */
import { randomUUID } from 'node:crypto';
import { rateLimited } from './problem.error';
import type { PermitLedger, Permits } from './permits.port';

/** Returns a function that frees them. Throws `RATE.LIMITED` when a kind has none left. */
export async function holdPermits(
  ledger: PermitLedger,
  permits: readonly Permits[],
  leaseMs: number,
  retrySeconds: number,
): Promise<() => Promise<void>> {
  const holder = randomUUID();
  if (!(await ledger.take(holder, permits, leaseMs))) throw rateLimited(retrySeconds);
  return () => ledger.free(holder).catch(() => undefined); // its lease ends anyway
}
