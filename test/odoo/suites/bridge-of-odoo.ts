/**
 * A bridge in front of a real Odoo with the addon's demo shop.
 *
 * Needs `ODOO_URL`, `ODOO_DB`, `ODOO_LOGIN`, `ODOO_API_KEY` (and takes `ODOO_PROTOCOL`); and, so that Odoo's webhook finds it, `BRIDGE_PORT`
 * and `ODOO_WEBHOOK_SECRET` as in the system parameters `storefront_chat.bridge_url` and `storefront_chat.bridge_secret`.
 */
import { startBridge, type TestBridge } from '../../support/bridge';
import { needed } from '../../support/environment';

export async function startBridgeOfOdoo(more: Readonly<Record<string, string>> = {}): Promise<TestBridge> {
  const { env } = process;
  const [port] = needed(env, 'BRIDGE_PORT', 'ODOO_WEBHOOK_SECRET', 'ODOO_URL', 'ODOO_DB', 'ODOO_LOGIN', 'ODOO_API_KEY');
  const ours: Record<string, string> = { RATE_LIMITS: 'off', ...more };
  for (const [name, value] of Object.entries(env)) {
    if (name.startsWith('ODOO_') && value !== undefined) ours[name] = value;
  }
  return startBridge({ port: Number(port), env: ours });
}
