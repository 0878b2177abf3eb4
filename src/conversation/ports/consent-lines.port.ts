/** The lines on personal data that shops show now. */
import type { ConsentLine } from '../../contract/odoo';

export const CONSENT_LINES = Symbol('ConsentLines');

/** `fallback` is the language of who speaks none of its own. */
export type ChannelConsent = ConsentLine & { readonly fallback: string };

export interface ConsentLines {
  /** Absent where a channel says nothing, or is gone. Throws `ShopNotReady` until the first settings are there. */
  consentLine(channel: string): ChannelConsent | undefined;
}
