/** Waits until something is there; fails with what was waited for. */
import { setTimeout as pause } from 'node:timers/promises';

const PATIENCE_MS = 15_000;

export async function waitFor<T>(
  what: string,
  look: () => T | undefined | Promise<T | undefined>,
  patienceMs = PATIENCE_MS,
): Promise<T> {
  const until = performance.now() + patienceMs;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    if (performance.now() > until) throw new Error(`Waited in vain for ${what}.`);
    await pause(20);
  }
}
