/** Verifies the signature and the age of a webhook. */
import { createHmac, timingSafeEqual } from 'node:crypto';

export const WEBHOOK_MAX_AGE_SECONDS = 300;

export interface WebhookHeaders {
  readonly timestamp: string | undefined;
  readonly nonce: string | undefined;
  readonly signature: string | undefined;
}

/** The part of a request that the signature covers besides time and nonce. */
export interface SignedRequest {
  readonly method: string;
  /** With the query, as the bridge is asked for it: `/api/v1/odoo/events`. */
  readonly path: string;
  readonly body: Buffer;
}

/** `sha256=` and the hex HMAC of `<method> <path>`, time, nonce and body, each on a line of its own. */
export function webhookSignature(
  secret: string,
  { method, path, body }: SignedRequest,
  timestamp: string,
  nonce: string,
): string {
  const hmac = createHmac('sha256', secret).update(`${method} ${path}\n${timestamp}\n${nonce}\n`).update(body);
  return `sha256=${hmac.digest('hex')}`;
}

/** Null when the webhook is authentic, else the reason. `nowSeconds` is Unix time. */
export function webhookFault(
  secret: string,
  headers: WebhookHeaders,
  request: SignedRequest,
  nowSeconds: number,
): string | null {
  const { timestamp, nonce, signature } = headers;
  if (timestamp === undefined || nonce === undefined || signature === undefined) return 'headers missing';
  if (!/^\d{1,12}$/.test(timestamp) || !/^[A-Za-z0-9-]{8,64}$/.test(nonce)) return 'headers malformed';
  const expected = Buffer.from(webhookSignature(secret, request, timestamp, nonce));
  const given = Buffer.from(signature);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return 'signature wrong';
  return Math.abs(nowSeconds - Number(timestamp)) > WEBHOOK_MAX_AGE_SECONDS ? 'too old' : null;
}
