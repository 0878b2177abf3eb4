/** Events from WhatsApp that are not in a conversation yet, per person and in the order of its arrival. */
import type { InboundEvent } from './inbound.port';

export const WHATSAPP_INBOX = Symbol('WhatsAppInbox');

/** Events of one person, or statuses of one chat, under a lease: nobody else has them until it ends. */
export interface InboxClaim {
  /** Id of the shopper. Of statuses, the chat is in the events. */
  readonly stream: string;
  readonly token: string;
  readonly events: readonly InboundEvent[];
}

export interface WhatsAppInbox {
  /** Keeps those that did not come before, all in one step, on disk when it resolves. Returns how many. Throws `StoreFull`. */
  keep(events: readonly InboundEvent[]): Promise<number>;
  claim(streams: number, leaseMs: number): Promise<InboxClaim[]>;
  /** All of the claim is done. */
  settle(claim: InboxClaim): Promise<void>;
  /** Nothing of it is done; it comes again after `delayMs`. */
  defer(claim: InboxClaim, delayMs: number): Promise<void>;
}
