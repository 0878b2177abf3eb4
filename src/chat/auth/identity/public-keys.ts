/** Public keys out of a JSON Web Key Set (RFC 7517): those that sign with RS256 or ES256. */
import { KeyObject, createPublicKey } from 'node:crypto';
import { z } from 'zod';

export interface PublicKey {
  readonly id: string | undefined;
  /** Follows from the key; a token has no say in it. */
  readonly algorithm: 'RS256' | 'ES256';
  readonly key: KeyObject;
}

const MOST_KEYS = 50;
const LEAST_RSA_BITS = 2048;

const jwk = z.looseObject({
  kty: z.enum(['RSA', 'EC']),
  kid: z.string().optional(),
  use: z.literal('sig').optional(),
  alg: z.enum(['RS256', 'ES256']).optional(),
});
const jwks = z.object({ keys: z.array(z.unknown()).max(MOST_KEYS) });

/** Keys of other kinds are left out. Throws when this is no key set. */
export function publicKeysIn(text: string): readonly PublicKey[] {
  return jwks.parse(JSON.parse(text)).keys.flatMap((row) => publicKey(row) ?? []);
}

function publicKey(row: unknown): PublicKey | null {
  const read = jwk.safeParse(row);
  if (!read.success) return null;
  const { kid: id, alg, ...rest } = read.data;
  try {
    const key = createPublicKey({ key: rest, format: 'jwk' });
    const algorithm = algorithmOf(key);
    return algorithm === null || (alg !== undefined && alg !== algorithm) ? null : { id, algorithm, key };
  } catch {
    return null; // not a key that this Node can use: the others still count
  }
}

function algorithmOf({ asymmetricKeyType, asymmetricKeyDetails: details }: KeyObject): PublicKey['algorithm'] | null {
  if (asymmetricKeyType === 'rsa') return (details?.modulusLength ?? 0) >= LEAST_RSA_BITS ? 'RS256' : null;
  return asymmetricKeyType === 'ec' && details?.namedCurve === 'prime256v1' ? 'ES256' : null;
}
