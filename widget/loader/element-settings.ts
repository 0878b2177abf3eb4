/** The settings of the panel, from the attributes of the tag and from what the page set by the API. */
import { memoryKey } from '../core/session/memory-key';
import { chosenLocale } from './chosen-locale';
import { keptInTab } from './page-memory';
import type { PanelSettings } from '../contract/panel.port';
import type { ShopContext, ShopperIdentity } from '../contract/storefront-chat.api';

export const SHOPPER_ATTRIBUTES = ['name', 'email', 'identity-token'];
export const ATTRIBUTES = [
  'src',
  'channel',
  'locale',
  'position',
  'theme',
  ...SHOPPER_ATTRIBUTES,
  'keep-title',
  'open',
];

export interface HostState {
  readonly identity: ShopperIdentity;
  readonly context: ShopContext;
  readonly config: PanelSettings['config'];
}

/** With the key under which the browser keeps this chat. */
export type HostSettings = PanelSettings & { readonly key: string };

export function readSettings(element: Element, { identity, context, config }: HostState): HostSettings {
  const written = (name: string): string | null => element.getAttribute(name);
  const position = written('position');
  const src = (written('src') ?? new URL(import.meta.url).origin).replace(/\/+$/, '');
  const channel = written('channel') ?? 'default';
  const key = memoryKey(src, channel);
  const locale = chosenLocale(written('locale'));
  return {
    key,
    src,
    channel,
    // The shopper's choice goes before the page's.
    locale: keptInTab(key, locale) || locale,
    position: position === 'left' || position === 'right' ? position : null,
    theme: written('theme'),
    name: identity.name ?? written('name'),
    email: identity.email ?? written('email'),
    phone: identity.phone ?? null,
    identityToken: identity.token ?? written('identity-token'),
    keepTitle: element.hasAttribute('keep-title'),
    context,
    config,
  };
}
