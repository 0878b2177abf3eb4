/**
 * Hashes of what names or points at a person (addresses, logins, references, proofs, ids), as keys of the store and lines of the log
 * hold them. They are keyed: there are few enough addresses to try all, so a plain hash of one would give it away.
 */
import { createHmac, createSecretKey, hkdfSync } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

/** Sets the key apart from every other use of the secret. */
const PURPOSE = 'names in keys of the store and in logs';

export class NameHash {
  private readonly key: KeyObject;

  /** @param secret The session secret, the same for all replicas. With a new one every count begins anew. */
  constructor(secret: string) {
    this.key = createSecretKey(Buffer.from(hkdfSync('sha256', secret, '', PURPOSE, 32)));
  }

  /** 24 hex digits of an HMAC-SHA256. */
  of(name: string): string {
    return createHmac('sha256', this.key).update(name).digest('hex').slice(0, 24);
  }
}
