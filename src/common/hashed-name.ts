/** Names of shoppers, addresses and logins as keys hold them: nobody can read one out of a key. */
import { createHash } from 'node:crypto';

/** 24 hex digits of the SHA-256. */
export function hashedName(name: string): string {
  return createHash('sha256').update(name).digest('hex').slice(0, 24);
}
