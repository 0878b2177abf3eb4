/** POST /jsonrpc: Odoo's JSON-RPC envelope, HTTP 200 whatever happens inside. */
import { isObject } from '../facade/shape';
import type { HttpAnswer } from '../http/http-answer';
import { asOdooError, pythonError, type OdooError } from '../facade/odoo-error';
import type { Services } from './services';
import type { Series } from './version';

export async function jsonrpc(services: Services, body: string): Promise<HttpAnswer> {
  let request: unknown;
  try {
    request = JSON.parse(body);
  } catch {
    return { status: 400, type: 'text/html; charset=utf-8', body: 'Invalid JSON data' };
  }
  if (!isObject(request)) return { status: 400, type: 'text/html; charset=utf-8', body: 'Invalid JSON-RPC data' };
  const head = { jsonrpc: '2.0', id: request['id'] ?? null };
  try {
    const { service, method, args } = parameters(request['params']);
    return { status: 200, json: { ...head, result: await services.dispatch(service, method, args) } };
  } catch (error) {
    return { status: 200, json: { ...head, error: envelope(asOdooError(error), services.series) } };
  }
}

function parameters(params: unknown): { service: unknown; method: unknown; args: readonly unknown[] } {
  const { service, method, args } = isObject(params) ? params : {};
  if (service !== undefined && method !== undefined && Array.isArray(args)) return { service, method, args };
  throw pythonError(
    'builtins.TypeError',
    "RPC.jsonrpc() missing required positional arguments: 'service', 'method', and 'args'",
  );
}

/** 19.0 turned the code from 200 to 0 and moved `debug` to the end. */
function envelope(error: OdooError, series: Series) {
  const { exception: name, message, traceback: debug } = error;
  const rest = { message, arguments: [message], context: {} };
  const data = series === '18.0' ? { name, debug, ...rest } : { name, ...rest, debug };
  return { code: series === '18.0' ? 200 : 0, message: 'Odoo Server Error', data };
}
