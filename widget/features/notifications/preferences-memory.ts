/** The shopper's choice of tone and notification, kept in the browser; both are off until asked for. */
const KEY = 'storefront-chat:attention';

export interface Preferences {
  readonly sound: boolean;
  readonly notification: boolean;
}

export function recallPreferences(): Preferences {
  let kept: string;
  try {
    kept = localStorage.getItem(KEY) ?? '';
  } catch {
    kept = ''; // The browser keeps its storage closed to this page.
  }
  return { sound: kept.includes('sound'), notification: kept.includes('notification') };
}

export function keepPreferences({ sound, notification }: Preferences): void {
  try {
    localStorage.setItem(KEY, [sound ? 'sound' : '', notification ? 'notification' : ''].join(' '));
  } catch {
    // They hold for this page only, then.
  }
}
