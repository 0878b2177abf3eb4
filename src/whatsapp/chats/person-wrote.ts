/** A person on WhatsApp wrote: where they are reached, and until when they may be answered. */
import { Conversation, Decision, WhatsAppAddress, nothingFollows } from '../../conversation/conversation';
import type { InboundMessage } from '../inbox/inbound.port';

export function addressOf({ number, phone, userId, at }: InboundMessage): WhatsAppAddress {
  return {
    number,
    ...(phone === undefined ? {} : { phone }),
    ...(userId === undefined ? {} : { userId }),
    wroteAt: new Date(at * 1000).toISOString(),
  };
}

/** What is known of them stays known: not every message says both phone and user id. */
export function personWrote(conversation: Conversation, address: WhatsAppAddress): Decision {
  const before = conversation.whatsapp;
  const wroteAt = before !== undefined && before.wroteAt > address.wroteAt ? before.wroteAt : address.wroteAt;
  const next = { ...before, ...address, wroteAt };
  const { shopper } = conversation;
  const phone = next.phone === undefined ? {} : { phone: `+${next.phone}` };
  return {
    ...nothingFollows(conversation),
    next: { ...conversation, shopper: shopper.verified ? shopper : { ...shopper, ...phone }, whatsapp: next },
  };
}
