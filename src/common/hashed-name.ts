/** The name in the key of a limit: nobody can read an address or a login out of a key. */
import { createHash } from 'node:crypto';

export function hashedName(name: string): string {
  return createHash('sha256').update(name).digest('hex').slice(0, 24);
}
