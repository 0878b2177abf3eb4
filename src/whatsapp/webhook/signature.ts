/** Signatures of the webhook: HMAC-SHA256 of the bytes as they came, with the secret of the app. */
import { createHmac, timingSafeEqual } from 'node:crypto';

export function signatureOf(secret: string, body: Buffer): string {
  return `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
}

export function isSignedWith(secret: string, body: Buffer, signature: string): boolean {
  return isSame(signatureOf(secret, body), signature);
}

/** Takes as long whether they are the same or not. */
export function isSame(secret: string, given: string): boolean {
  const [one, other] = [Buffer.from(secret), Buffer.from(given)];
  return one.length === other.length && timingSafeEqual(one, other);
}
