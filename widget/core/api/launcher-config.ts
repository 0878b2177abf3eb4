/** Fetches the settings of the channel's button: one cacheable request, no cookie. */
import type { LauncherConfig } from '../../../src/contract/shopper';

/** @returns null when the bridge is silent: the launcher shows in its own colours; false where there is no chat. */
export async function fetchConfig(address: string): Promise<LauncherConfig | false | null> {
  try {
    const response = await fetch(address, { credentials: 'omit' });
    if (response.status === 404) return false;
    const answer = (await response.json()) as Partial<LauncherConfig> | null;
    // A problem says nothing of it.
    return answer?.availability ? (answer as LauncherConfig) : null;
  } catch {
    return null; // Offline: the same as no answer.
  }
}
