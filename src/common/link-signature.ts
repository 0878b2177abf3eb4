/** Signatures of links. They cover the purpose of a link, because the same secret signs sessions. */
import { KeyObject, createHmac, timingSafeEqual } from 'node:crypto';

/** One claim a line; none of them contains a line break. */
export function linkSignature(key: KeyObject, purpose: string, ...claims: readonly string[]): string {
  return digest(key, purpose, claims).toString('base64url');
}

export function isLinkSignature(given: string, key: KeyObject, purpose: string, ...claims: readonly string[]): boolean {
  const own = digest(key, purpose, claims);
  const bytes = Buffer.from(given, 'base64url');
  return bytes.length === own.length && timingSafeEqual(bytes, own);
}

function digest(key: KeyObject, purpose: string, claims: readonly string[]): Buffer {
  return createHmac('sha256', key)
    .update([purpose, ...claims].join('\n'))
    .digest();
}
