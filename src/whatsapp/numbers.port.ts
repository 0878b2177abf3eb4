/** The numbers under which the shop is on WhatsApp, each with its channel. Odoo has them; they are in memory only, and sealed on disk. */
export const WHATSAPP_NUMBERS = Symbol('WhatsAppNumbers');

export interface WhatsAppNumber {
  /** As Meta calls it: `phone_number_id`. */
  readonly id: string;
  /** The WhatsApp Business Account to which it belongs; undefined where it was not entered. */
  readonly account?: string;
  /** Key of the channel to which its chats belong. */
  readonly channel: string;
  /** Bearer token of the Graph API. */
  readonly token: string;
  /** Signs the webhook. */
  readonly appSecret: string;
  /** The one before, which counts until then, in Unix milliseconds. */
  readonly formerAppSecret?: { readonly secret: string; readonly until: number };
  /** Meta shows it when the webhook is set up. */
  readonly verifyToken: string;
  /** The Graph API with its version, such as `https://graph.facebook.com/v24.0`. */
  readonly apiUrl: string;
}

export interface WhatsAppNumbers {
  /** False until it is known which there are: neither Odoo has told nor the disk. */
  readonly known: boolean;
  all(): readonly WhatsAppNumber[];
  /** Undefined for a number that is not the shop's, or no longer. */
  byId(id: string): WhatsAppNumber | undefined;
}
