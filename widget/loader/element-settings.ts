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

export type HostSettings = PanelSettings & {
  /** Under which the browser keeps this chat. */
  readonly key: string;
  /** Of what the bridge tells everybody of the channel. */
  readonly address: string;
};

export function readSettings(element: Element, { identity, context, config }: HostState): HostSettings {
  const written = (name: string): string | null => element.getAttribute(name);
  const position = written('position');
  const src = (written('src') ?? new URL(import.meta.url).origin).replace(/\/+$/, '');
  const channel = written('channel') ?? 'default';
  const key = memoryKey(src, channel);
  const chosen = chosenLocale(written('locale'));
  // The shopper's choice goes before the page's.
  const locale = keptInTab(key, chosen) || chosen;
  return {
    key,
    src,
    channel,
    locale,
    address: `${src}/api/v1/chat/config?${new URLSearchParams({ channel, locale })}`,
    position: position === 'left' || position === 'right' ? position : null,
    theme: written('theme'),
    name: identity.name ?? written('name'),
    email: identity.email ?? written('email'),
    phone: identity.phone,
    identityToken: identity.token ?? written('identity-token'),
    keepTitle: written('keep-title') !== null,
    context,
    config,
  };
}
