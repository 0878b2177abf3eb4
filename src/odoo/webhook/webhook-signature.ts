/** Verifies the signature and the age of a webhook. */
import { createHmac, timingSafeEqual } from 'node:crypto';

export const WEBHOOK_MAX_AGE_SECONDS = 300;

export interface WebhookHeaders {
  readonly timestamp: string | undefined;
  readonly nonce: string | undefined;
  readonly signature: string | undefined;
}

/** `sha256=` and the hex HMAC of `<timestamp>.<nonce>.<body>`. */
export function webhookSignature(secret: string, timestamp: string, nonce: string, body: Buffer): string {
  return `sha256=${createHmac('sha256', secret).update(`${timestamp}.${nonce}.`).update(body).digest('hex')}`;
}

/** Null when the webhook is authentic, else the reason. `nowSeconds` is Unix time. */
export function webhookFault(secret: string, headers: WebhookHeaders, body: Buffer, nowSeconds: number): string | null {
  const { timestamp, nonce, signature } = headers;
  if (timestamp === undefined || nonce === undefined || signature === undefined) return 'headers missing';
  if (!/^\d{1,12}$/.test(timestamp) || !/^[A-Za-z0-9-]{8,64}$/.test(nonce)) return 'headers malformed';
  const expected = Buffer.from(webhookSignature(secret, timestamp, nonce, body));
  const given = Buffer.from(signature);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return 'signature wrong';
  return Math.abs(nowSeconds - Number(timestamp)) > WEBHOOK_MAX_AGE_SECONDS ? 'too old' : null;
}
