/** A person on WhatsApp wrote: where they are reached, and until when they may be answered. */
import type { Conversation, Decision, WhatsAppAddress } from '../../conversation/conversation';
import { Draft } from '../../conversation/rules/draft';
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
  const known = { shopper: shopper.verified ? shopper : { ...shopper, ...phone }, whatsapp: next };
  return new Draft(conversation).change(known).tellWindow().decision();
}
