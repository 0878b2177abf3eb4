/** The shop's proof of a shopper, as long as it is valid. */
import type { ShopperCard } from '../../../contract/odoo';

export function isProven({ verified, verified_until: until }: ShopperCard, now: Date): boolean {
  return verified && (until === undefined || Date.parse(until) > now.getTime());
}
