/** What Node lacks of a browser: one whose WebSocket and storage the shopper's client finds where it looks. */
import { WebSocket } from 'undici';

export { FakeStorage as BrowserStorage } from '../../../widget/testing/fakes/fake-storage';

export function lendWebSocket(): void {
  if (!('WebSocket' in globalThis)) Object.assign(globalThis, { WebSocket });
}
