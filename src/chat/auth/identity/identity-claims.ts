/** Claims of an identity token, once its signature was found right. */
import { z } from 'zod';
import type { ShopperCard } from '../../../contract/odoo';
import { LEEWAY_SECONDS, LONGEST_PROOF_SECONDS } from '../../../contract/shopper/token-lives';

const LONGEST_SUBJECT = 255;
const LONGEST_VALUE = 254;

const subject = z.string().max(LONGEST_SUBJECT).regex(/\S/);
const detail = z.string().min(1).max(LONGEST_VALUE).optional().catch(undefined);

/** Seconds are Unix time. */
const claims = z.object({
  sub: subject,
  exp: z.number(),
  iat: z.number().optional(),
  name: detail,
  email: detail,
  phone: detail,
});

export type IdentityClaims = z.infer<typeof claims>;

/** Null when they are not those of a proof: no account, no end, an end too far away, or made in the future. */
export function identityClaims(payload: unknown, nowSeconds: number): IdentityClaims | null {
  const read = claims.safeParse(payload);
  if (!read.success) return null;
  const { exp, iat } = read.data;
  if (exp > nowSeconds + LONGEST_PROOF_SECONDS + LEEWAY_SECONDS) return null;
  return iat !== undefined && iat > nowSeconds + LEEWAY_SECONDS ? null : read.data;
}

/** A token that does not say when it was made may be as old as any that still counts. */
export function issuedAt({ iat, exp }: IdentityClaims): number {
  return iat ?? exp - LONGEST_PROOF_SECONDS;
}

/** The details that the shop vouches for. */
export function detailsIn({ name, email, phone }: IdentityClaims): Pick<ShopperCard, 'name' | 'email' | 'phone'> {
  return { ...(name && { name }), ...(email && { email }), ...(phone && { phone }) };
}
