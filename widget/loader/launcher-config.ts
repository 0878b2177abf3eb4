/** Fetches the settings of the channel's button: one cacheable request, no cookie. */
import type { LauncherConfig } from '../../src/contract/shopper';
import type { PanelSettings } from '../contract/panel.port';

/** @returns null when the bridge is silent: the launcher shows in its own colours. */
export async function fetchConfig({ src, channel, locale }: PanelSettings): Promise<LauncherConfig | null> {
  const query = new URLSearchParams({ channel, locale });
  try {
    const response = await fetch(`${src}/api/v1/chat/config?${query}`, { credentials: 'omit' });
    const answer: unknown = await response.json();
    return isConfig(answer) ? answer : null;
  } catch {
    return null; // Offline: the same as no answer.
  }
}

function isConfig(answer: unknown): answer is LauncherConfig {
  // Nothing is in a primitive, and a problem says nothing of it.
  return 'availability' in Object(answer);
}
