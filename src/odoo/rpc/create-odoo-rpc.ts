/** Creates the RPC client from plain settings. */
import { AutoTransport } from './auto.transport';
import { HttpPool } from './http-pool';
import { Json2Transport } from './json2.transport';
import { JsonRpcTransport } from './json-rpc.transport';
import { CONCURRENCY_DEFAULT, OdooRpcClient, TIMEOUT_DEFAULT_MS, type OdooRpcClientOptions } from './odoo-rpc.client';
import type { OdooTarget, OdooTransport } from './odoo-transport.port';
import { protocolsToTry, type OdooProtocol } from './protocol-choice';
import { probeVersion } from './version-probe';
import { XmlRpcTransport } from './xml-rpc.transport';

export interface OdooRpcSettings extends OdooTarget, OdooRpcClientOptions {
  readonly protocol: OdooProtocol | 'auto';
}

/** Never throws and opens no socket before the first call. */
export function createOdooRpc(settings: OdooRpcSettings): OdooRpcClient {
  const { url, db, login, secret, protocol } = settings;
  const target: OdooTarget = { url, db, login, secret };
  const connections = settings.concurrency ?? CONCURRENCY_DEFAULT;
  const pool = new HttpPool(url, { connections, timeoutMs: settings.timeoutMs ?? TIMEOUT_DEFAULT_MS });
  const probe = (timeoutMs: number) => probeVersion(pool, target, timeoutMs);
  const make = (name: OdooProtocol): OdooTransport => transportFor(name, target, pool, connections);
  const choose = async (timeoutMs: number) => protocolsToTry(await probe(timeoutMs), secret).map(make);
  const transport = protocol === 'auto' ? new AutoTransport(choose, () => pool.close()) : make(protocol);
  return new OdooRpcClient(transport, probe, clientOptions(settings));
}

/** One protocol, without the client's checks, retries and breaker. */
export function transportFor(
  name: OdooProtocol,
  target: OdooTarget,
  pool: HttpPool,
  connections: number,
): OdooTransport {
  switch (name) {
    case 'jsonrpc':
      return new JsonRpcTransport(target, pool);
    case 'json2':
      return new Json2Transport(target, pool);
    case 'xmlrpc':
      return new XmlRpcTransport(target, { connections, pool });
  }
}

/** Without the secret, which the client does not need. */
function clientOptions({ url, concurrency, timeoutMs, onCall, guard }: OdooRpcSettings): OdooRpcClientOptions {
  return { url, concurrency, timeoutMs, onCall, guard };
}
