/** A shared secret as a key object: from a string, every check of a token would first try to read a public key out of it. */
import { KeyObject, createSecretKey } from 'node:crypto';

export function signingKey(secret: string): KeyObject {
  return createSecretKey(Buffer.from(secret, 'utf8'));
}
