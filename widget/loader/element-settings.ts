/** The settings of the panel, from the attributes of the tag and from what the page set by the API. */
import { memoryKey } from '../core/session/memory-key';
import { chosenLocale } from './chosen-locale';
import { keptLocale } from './page-memory';
import type { PanelSettings } from '../contract/panel.port';
import type { ShopContext, ShopperIdentity } from '../contract/storefront-chat.api';

export const SHOPPER_ATTRIBUTES = ['name', 'email', 'identity-token'];
export const ATTRIBUTES = ['src', 'channel', 'locale', 'position', ...SHOPPER_ATTRIBUTES, 'keep-title', 'open'];

export interface HostState {
  readonly identity: ShopperIdentity;
  readonly context: ShopContext;
  readonly config: PanelSettings['config'];
}

export function readSettings(element: Element, { identity, context, config }: HostState): PanelSettings {
  const written = (name: string): string | null => element.getAttribute(name);
  const position = written('position');
  const src = (written('src') ?? new URL(import.meta.url).origin).replace(/\/+$/, '');
  const channel = written('channel') ?? 'default';
  const locale = chosenLocale(written('locale'));
  return {
    src,
    channel,
    // The shopper's choice goes before the page's.
    locale: keptLocale(memoryKey(src, channel), locale) || locale,
    position: position === 'left' || position === 'right' ? position : null,
    name: identity.name ?? written('name'),
    email: identity.email ?? written('email'),
    phone: identity.phone ?? null,
    identityToken: identity.token ?? written('identity-token'),
    keepTitle: element.hasAttribute('keep-title'),
    context,
    config,
  };
}
