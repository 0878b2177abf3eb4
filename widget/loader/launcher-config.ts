/** Fetches the settings of the channel's button: one cacheable request, no cookie. */
import type { LauncherConfig } from '../../src/contract/shopper';
import type { PanelSettings } from '../contract/panel.port';

/** @returns null when the bridge is silent: the launcher shows in its own colours; `off` where there is no chat. */
export async function fetchConfig({ src, channel, locale }: PanelSettings): Promise<LauncherConfig | 'off' | null> {
  const query = new URLSearchParams({ channel, locale });
  try {
    const response = await fetch(`${src}/api/v1/chat/config?${query}`, { credentials: 'omit' });
    if (response.status === 404) return 'off';
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
