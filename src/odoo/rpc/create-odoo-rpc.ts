/** Puts a client together from plain settings. */
import { AutoTransport } from './auto.transport';
import { HttpDoor } from './http-pool';
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
  const door = new HttpDoor(url, { connections, timeoutMs: settings.timeoutMs ?? TIMEOUT_DEFAULT_MS });
  const probe = (timeoutMs: number) => probeVersion(door, target, timeoutMs);
  const make = (name: OdooProtocol): OdooTransport => transportFor(name, target, door, connections);
  const choose = async (timeoutMs: number) => protocolsToTry(await probe(timeoutMs), secret).map(make);
  const transport = protocol === 'auto' ? new AutoTransport(choose, () => door.close()) : make(protocol);
  return new OdooRpcClient(transport, probe, clientOptions(settings));
}

function transportFor(name: OdooProtocol, target: OdooTarget, door: HttpDoor, connections: number): OdooTransport {
  switch (name) {
    case 'jsonrpc':
      return new JsonRpcTransport(target, door);
    case 'json2':
      return new Json2Transport(target, door);
    case 'xmlrpc':
      return new XmlRpcTransport(target, { connections, door });
  }
}

/** The client is not to hold the secret. */
function clientOptions({ url, concurrency, timeoutMs, onCall, guard }: OdooRpcSettings): OdooRpcClientOptions {
  return { url, concurrency, timeoutMs, onCall, guard };
}
