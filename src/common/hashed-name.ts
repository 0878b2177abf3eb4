/** Who a limit counts, as its key has it: nobody is to read an address or a login out of a key. */
import { createHash } from 'node:crypto';

export function hashedName(name: string): string {
  return createHash('sha256').update(name).digest('hex').slice(0, 24);
}
