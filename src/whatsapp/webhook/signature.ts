/** Signatures of the webhook: HMAC-SHA256 of the bytes as they came, with the secret of the app. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { WhatsAppNumber } from '../numbers.port';

export function signatureOf(secret: string, body: Buffer): string {
  return `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
}

type Signer = Pick<WhatsAppNumber, 'appSecret' | 'formerAppSecret'>;

/** @param now Unix milliseconds: the secret before the present one counts for a while. */
export function isSignedFor(
  { appSecret, formerAppSecret: former }: Signer,
  body: Buffer,
  signature: string,
  now: number,
) {
  const isFormer = former !== undefined && now < former.until && isSignedWith(former.secret, body, signature);
  return isSignedWith(appSecret, body, signature) || isFormer;
}

export function isSignedWith(secret: string, body: Buffer, signature: string): boolean {
  return isSame(signatureOf(secret, body), signature);
}

/** Takes as long whether they are the same or not. */
export function isSame(secret: string, given: string): boolean {
  const [one, other] = [Buffer.from(secret), Buffer.from(given)];
  return one.length === other.length && timingSafeEqual(one, other);
}
