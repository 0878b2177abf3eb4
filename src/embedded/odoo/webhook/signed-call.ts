/** Calls of the bridge, signed as Odoo signs them: by path, time, a number that is used once, and the body. */
import { createHmac, randomUUID } from 'node:crypto';

const TIMEOUT_MS = 3_000;

/** POSTs JSON to this path. Rejects when nothing answers in time. */
export type SignedCall = (path: string, body: string) => Promise<Response>;

export function signedCalls(bridgeUrl: string, secret: string, now: () => Date): SignedCall {
  const origin = bridgeUrl.replace(/(?<!\/)\/+$/, '');
  return (path, body) => {
    const headers = { 'content-type': 'application/json', ...signature(secret, path, body, now()) };
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    return fetch(`${origin}${path}`, { method: 'POST', headers, body, redirect: 'error', signal });
  };
}

function signature(secret: string, path: string, body: string, now: Date): Record<string, string> {
  const timestamp = String(Math.floor(now.getTime() / 1000));
  const nonce = randomUUID();
  const hmac = createHmac('sha256', secret).update(`POST ${path}\n${timestamp}\n${nonce}\n${body}`).digest('hex');
  return {
    'x-storefront-timestamp': timestamp,
    'x-storefront-nonce': nonce,
    'x-storefront-signature': `sha256=${hmac}`,
  };
}
