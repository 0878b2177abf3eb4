/** Whether a shopper who comes back is first shown how their last chat ended. Pure. */
import type { Conversation } from '../conversation';

const WITHIN_MS = 24 * 60 * 60_000;

/** A chat with a person that the shopper did not end and has not rated: they may have missed its last words. */
export function farewellIsDue(
  { agent, endedAt, endedBy, hasShopperMessage, rating }: Conversation,
  now: Date,
): boolean {
  if (endedAt === null || endedBy === 'shopper' || !hasShopperMessage || rating !== null) return false;
  const hadPerson = endedBy === 'agent' || agent !== null;
  return hadPerson && now.getTime() - Date.parse(endedAt) < WITHIN_MS;
}
