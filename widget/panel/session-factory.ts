/** Makes the session of a panel from its settings and the browser's storage. */
import type { InitRequest } from '../../src/contract/shopper';
import { BridgeClient } from '../core/api/bridge.client';
import type { RefusedError } from '../core/api/client.errors';
import type { ChatClient } from '../core/api/chat-client.port';
import type { PanelSettings } from '../contract/panel.port';
import { ChatSession } from '../core/session/chat-session';
import { ShopperMemory } from '../core/session/shopper-memory';
import { REAL_TIMERS } from '../core/time/timers.port';
import { loadConsent } from '../features/consent/consent.loader';

export type MakeClient = (settings: PanelSettings) => ChatClient;

export const bridgeClient: MakeClient = ({ src }) => new BridgeClient(src);

/** @param now tells the settings as they are at the moment a session is opened. */
export function makeSession(
  client: ChatClient,
  now: () => PanelSettings,
  onErased: (error: RefusedError) => void,
): ChatSession {
  const { src, channel } = now();
  const memory = new ShopperMemory(
    src,
    channel,
    allowed(() => localStorage),
    allowed(() => sessionStorage),
    REAL_TIMERS,
    navigator.locks,
  );
  return new ChatSession({
    client,
    memory,
    timers: REAL_TIMERS,
    describe: () => describe(now()),
    loadConsent,
    onErased,
  });
}

function describe({ channel, context, locale, name, email, phone, identityToken }: PanelSettings): InitRequest {
  const visitor = { ...(name ? { name } : {}), ...(email ? { email } : {}), ...(phone ? { phone } : {}) };
  const title = (context.title ?? document.title).trim().slice(0, 300);
  return {
    channel,
    locale,
    ...(identityToken ? { identity_token: identityToken } : {}),
    ...(name || email || phone ? { visitor } : {}),
    page: {
      url: (context.url ?? location.href).slice(0, 2048),
      ...(title ? { title } : {}),
      ...(context.cartValue ? { cart_value: context.cartValue } : {}),
    },
  };
}

/** Some browsers throw when a page may not store anything. */
function allowed(storage: () => Storage): Storage | null {
  try {
    return storage();
  } catch {
    return null;
  }
}
