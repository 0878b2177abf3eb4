/** The rule by which a shopper is invited. Pure. */
import type { Invitation } from '../../../src/contract/shopper';

export interface ShopMoment {
  /** On this page. */
  readonly seconds: number;
  readonly url: string;
  /** Undefined while the shop has not said. */
  readonly cartValue: number | undefined;
}

export function isInvited(rule: Invitation, { cartValue = 0, seconds, url }: ShopMoment): boolean {
  return seconds >= rule.after_seconds && url.includes(rule.url_contains ?? '') && cartValue >= (rule.cart_value ?? 0);
}
