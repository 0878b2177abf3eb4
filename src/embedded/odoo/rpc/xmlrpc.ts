/** POST /xmlrpc/2/common and /xmlrpc/2/object: answers and numbered faults as Odoo writes them, always HTTP 200. */
import { Readable } from 'node:stream';
import Deserializer from 'xmlrpc/lib/deserializer';
import { serializeFault, serializeMethodResponse } from 'xmlrpc/lib/serializer';
import { asOdooException } from '../facade/odoo-exception';
import type { Services } from './services';

export async function xmlrpc(services: Services, service: string, body: string): Promise<string> {
  try {
    const { method, params } = await readCall(body);
    return serializeMethodResponse(writable(await services.dispatch(service, method, params)));
  } catch (caught) {
    const { fault: faultCode, message, traceback } = asOdooException(caught);
    return serializeFault({ faultCode, faultString: String(writable(faultCode === 1 ? traceback : message)) });
  }
}

/** Normalises line ends, as XML requires. */
export function readCall(xml: string): Promise<{ method: string; params: readonly unknown[] }> {
  return new Promise((resolve, reject) => {
    const stream = Readable.from(Buffer.from(xml.replace(/\r\n?/g, '\n')));
    new Deserializer().deserializeMethodCall(stream, (error, method, params) => {
      if (error) reject(error);
      else resolve({ method, params });
    });
  });
}

/** Removes undefined members and control characters that XML 1.0 cannot carry, as Odoo does. */
export function writable(value: unknown): unknown {
  const clean = (_key: string, item: unknown): unknown => (typeof item === 'string' ? item.replace(ILLEGAL, '') : item);
  const written: unknown = JSON.parse(JSON.stringify(value), clean);
  return written;
}

const ILLEGAL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
