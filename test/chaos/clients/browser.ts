/** The parts of a browser that Node lacks: WebSocket and storage, where the widget looks for them. */
import { WebSocket } from 'undici';

export { FakeStorage as BrowserStorage } from '../../../widget/testing/fakes/fake-storage';

export function installWebSocket(): void {
  if (!('WebSocket' in globalThis)) Object.assign(globalThis, { WebSocket });
}
