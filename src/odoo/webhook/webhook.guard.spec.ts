/** The guard of the webhook admits a request that Odoo signed just now, once. */
import type { ExecutionContext } from '@nestjs/common';
import { readConfig } from '../../config/bridge-config';
import { WEBHOOK_MAX_AGE_SECONDS, webhookSignature } from './webhook-signature';
import { WebhookGuard } from './webhook.guard';

const SECRET = 'w'.repeat(32);
const NOW = new Date('2026-11-20T09:00:00Z');
const NONCE = '0b7ad6f0-6f4e-4d6e-9f6b-0a1b2c3d4e5f';
const PATH = '/api/v1/odoo/events';
const BODY = Buffer.from('{"events":[]}');

/** A guard whose nonces are remembered, with the seconds they are kept for. */
function set() {
  const kept = new Map<string, number>();
  const useOnce = (nonce: string, seconds: number) => {
    const first = !kept.has(nonce);
    kept.set(nonce, seconds);
    return Promise.resolve(first);
  };
  const config = readConfig({ SESSION_SECRET: 'x'.repeat(32), ODOO_WEBHOOK_SECRET: SECRET });
  return { kept, guard: new WebhookGuard(config, { useOnce }, { now: () => NOW.getTime() }) };
}

function call(rawBody: Buffer | undefined, signature: string, at = NOW): ExecutionContext {
  const headers: Record<string, string> = {
    'x-storefront-timestamp': String(at.getTime() / 1000),
    'x-storefront-nonce': NONCE,
    'x-storefront-signature': signature,
  };
  const request = { method: 'POST', originalUrl: PATH, rawBody, get: (name: string) => headers[name] };
  return { switchToHttp: () => ({ getRequest: () => request }) } as unknown as ExecutionContext;
}

const signed = (body: Buffer, at = NOW, path = PATH) =>
  webhookSignature(SECRET, { method: 'POST', path, body }, String(at.getTime() / 1000), NONCE);

describe('WebhookGuard', () => {
  it('lets a signed call in and remembers it for longer than it could be sent again', async () => {
    const { guard, kept } = set();
    await expect(guard.canActivate(call(BODY, signed(BODY)))).resolves.toBe(true);
    expect([...kept]).toEqual([[NONCE, 2 * WEBHOOK_MAX_AGE_SECONDS]]);
  });

  it('takes no body for an empty one', async () => {
    const { guard } = set();
    await expect(guard.canActivate(call(undefined, signed(Buffer.alloc(0))))).resolves.toBe(true);
  });

  it('refuses the same call a second time', async () => {
    const { guard } = set();
    await guard.canActivate(call(BODY, signed(BODY)));
    await expect(guard.canActivate(call(BODY, signed(BODY)))).rejects.toMatchObject({
      code: 'AUTH.WEBHOOK_REFUSED',
      cause: 'replayed',
    });
  });

  it('refuses a call that was signed for another address', async () => {
    const { guard } = set();
    const elsewhere = signed(BODY, NOW, '/api/v1/odoo/bot-test');
    await expect(guard.canActivate(call(BODY, elsewhere))).rejects.toMatchObject({ cause: 'signature wrong' });
  });

  it('refuses a wrong signature and an old call, and remembers neither', async () => {
    const { guard, kept } = set();
    const old = new Date(NOW.getTime() - 301_000);
    await expect(guard.canActivate(call(BODY, signed(Buffer.from('{}'))))).rejects.toMatchObject({
      cause: 'signature wrong',
    });
    await expect(guard.canActivate(call(BODY, signed(BODY, old), old))).rejects.toMatchObject({ cause: 'too old' });
    expect(kept.size).toBe(0);
  });
});
