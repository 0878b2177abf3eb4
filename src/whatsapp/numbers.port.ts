/** The numbers under which the shop is on WhatsApp, each with its channel. */
export const WHATSAPP_NUMBERS = Symbol('WhatsAppNumbers');

export interface WhatsAppNumber {
  /** As Meta calls it: `phone_number_id`. */
  readonly id: string;
  /** Key of the channel to which its chats belong. */
  readonly channel: string;
  /** Bearer token of the Graph API. */
  readonly token: string;
  /** Signs the webhook. */
  readonly appSecret: string;
  /** Meta shows it when the webhook is set up. */
  readonly verifyToken: string;
  /** The Graph API with its version, such as `https://graph.facebook.com/v24.0`. */
  readonly apiUrl: string;
}

export interface WhatsAppNumbers {
  all(): readonly WhatsAppNumber[];
  /** Undefined for a number that is not the shop's, or no longer. */
  byId(id: string): WhatsAppNumber | undefined;
}
