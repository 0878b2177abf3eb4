/**
 * Ids of shoppers: for an account that the shop proves, a hash of it; for anybody else, a random id. The hash has no key, since Odoo
 * keeps chats by it for longer than any secret lives: whoever knows company, issuer and account can compute it.
 */
import { createHash, randomUUID } from 'node:crypto';

const ACCOUNT = 'v-';

/** Whose word proves an account: an issuer by its name, one channel by itself, or the bridge's own secret. */
export type IssuerName = readonly ['issuer' | 'channel' | 'bridge', string];

/** The same account of the same issuer in the same company is the same shopper on every device, and no other one is. */
export function accountId(company: string, issuer: IssuerName, subject: string): string {
  const name = JSON.stringify([company, ...issuer, subject]);
  return `${ACCOUNT}${createHash('sha256').update(name).digest('hex').slice(0, 32)}`;
}

export function anonymousId(): string {
  return randomUUID();
}

export function isAccount(shopperId: string): boolean {
  return shopperId.startsWith(ACCOUNT);
}
