/** Proves that a ring comes from the shop's Odoo, is fresh, and was not sent before. */
import { createHmac, timingSafeEqual } from 'node:crypto';

export const RING_MAX_AGE_SECONDS = 300;

export interface RingHeaders {
  readonly timestamp: string | undefined;
  readonly nonce: string | undefined;
  readonly signature: string | undefined;
}

/** `sha256=` and the hex HMAC of `<timestamp>.<nonce>.<body>`. */
export function ringSignature(secret: string, timestamp: string, nonce: string, body: Buffer): string {
  return `sha256=${createHmac('sha256', secret).update(`${timestamp}.${nonce}.`).update(body).digest('hex')}`;
}

/** Null when the ring may be trusted, else why not. `nowSeconds` is Unix time. */
export function ringFault(secret: string, headers: RingHeaders, body: Buffer, nowSeconds: number): string | null {
  const { timestamp, nonce, signature } = headers;
  if (timestamp === undefined || nonce === undefined || signature === undefined) return 'headers missing';
  if (!/^\d{1,12}$/.test(timestamp) || !/^[A-Za-z0-9-]{8,64}$/.test(nonce)) return 'headers malformed';
  const expected = Buffer.from(ringSignature(secret, timestamp, nonce, body));
  const given = Buffer.from(signature);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return 'signature wrong';
  return Math.abs(nowSeconds - Number(timestamp)) > RING_MAX_AGE_SECONDS ? 'too old' : null;
}
