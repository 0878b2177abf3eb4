/**
 * Validity of the shop's proof of a shopper. `shopper.verified` only says that the shop confirmed name, e-mail and phone at
 * some time.
 */
import type { ShopperCard } from '../contract/odoo';
import type { Conversation } from './conversation';

/** Whether agents may rely on it at this instant (Unix milliseconds): the session that came last was proven, and still is. */
export function isVerifiedAt({ verified, verified_until }: ShopperCard, at: number): boolean {
  return verified && verified_until !== undefined && Date.parse(verified_until) > at;
}

/** What Odoo is told. Where the latest session was not proven, the details stay and the word for them does not. */
export function deskCard(shopper: ShopperCard): ShopperCard {
  return { ...shopper, verified: shopper.verified && shopper.verified_until !== undefined };
}

/** The shopper as a session without proof has them. */
export function withoutProof({ verified_until: _, ...shopper }: ShopperCard): ShopperCard {
  return shopper;
}

/**
 * The conversation as the bot may know it for a session that is `verified` now, or is not: then the contact that only the
 * shop's word connects with this shopper proves nothing, nor does an order that was shown on that word.
 */
export function asProven(conversation: Conversation, verified: boolean): Conversation {
  const { shopper, orderMemory, ...rest } = conversation;
  if (verified && shopper.verified) return conversation;
  const { id, name } = shopper;
  const known = shopper.verified ? { id, ...(name === undefined ? {} : { name }) } : shopper;
  const shown = orderMemory?.shown.filter((order) => !order.verified) ?? [];
  return {
    ...rest,
    shopper: { ...known, verified: false },
    ...(orderMemory === undefined ? {} : { orderMemory: { ...orderMemory, shown } }),
  };
}
