/** Names of shoppers, addresses and limits as keys have them: nobody is to read an address out of a key. */
import { createHash } from 'node:crypto';

export function hashedName(name: string): string {
  return createHash('sha256').update(name).digest('hex').slice(0, 24);
}
