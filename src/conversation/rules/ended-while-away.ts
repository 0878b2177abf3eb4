/** Decides whether a returning shopper first sees how their last chat ended. */
import type { Conversation } from '../conversation';

const WITHIN_MS = 24 * 60 * 60_000;

/** A chat with an agent, or one that waited for one, that the shopper neither ended nor rated: they may have missed its last messages. */
export function endedWhileAway(
  { abandoned, agent, continues, endedAt, endedBy, hasShopperMessage, rating }: Conversation,
  now: Date,
): boolean {
  const isChat = hasShopperMessage || continues !== undefined;
  if (endedAt === null || endedBy === 'shopper' || !isChat || rating !== null) return false;
  const hadPerson = endedBy === 'agent' || agent !== null || abandoned === true;
  return hadPerson && now.getTime() - Date.parse(endedAt) < WITHIN_MS;
}
