/** Decides which chat a returning shopper goes on with: one with a person, or that waits for one, before one with the bot. */
import type { Conversation } from '../conversation';

/** @param past latest first; two may be open where a shopper opened two at once. */
export function leftOpen(past: readonly Conversation[]): Conversation | undefined {
  const open = past.filter(({ state }) => state !== 'ended');
  return open.find(({ state }) => state !== 'bot') ?? open.find((own) => own.hasShopperMessage) ?? open[0];
}
