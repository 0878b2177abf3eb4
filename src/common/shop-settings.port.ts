/** The current settings of the shop, as admins configured them. */
import type { Observable } from 'rxjs';
import type { ChannelRow, SettingsSnapshot } from '../contract/odoo';

export const SHOP_SETTINGS = Symbol('ShopSettings');

export interface ShopSettings {
  /** Throws `ShopNotReady` until the first settings are there. */
  current(): SettingsSnapshot;
  /** Throws `ChannelUnknown`. */
  channel(key: string): ChannelRow;
  /** Version of `current()`. Throws `ShopNotReady`. */
  readonly version: string;
  /** The settings now and whenever they change. */
  readonly changes: Observable<SettingsSnapshot>;
}
