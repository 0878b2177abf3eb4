/** The protocols to try with this Odoo, best first. */
import type { OdooVersion } from './odoo-version';

export type OdooProtocol = 'jsonrpc' | 'json2' | 'xmlrpc';

/** Odoo's keys are 20 random bytes in hex; anything else is a password, which JSON-2 does not take. */
const API_KEY = /^[0-9a-f]{40}$/;

/**
 * JSON-2 from 19 on when the secret looks like an API key, else (and if that is refused) JSON-RPC, which is there up to
 * 21. XML-RPC is never chosen: set ODOO_PROTOCOL to use it.
 */
export function protocolsToTry(version: OdooVersion, secret: string): readonly OdooProtocol[] {
  const json2 = version.major >= 19 && API_KEY.test(secret);
  if (!json2) return ['jsonrpc'];
  return version.major >= 22 ? ['json2'] : ['json2', 'jsonrpc'];
}
