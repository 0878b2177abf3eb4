/** POST /jsonrpc: Odoo's JSON-RPC envelope, always HTTP 200. */
import type { Response } from 'express';
import { z } from 'zod';
import { asOdooException, pythonError, type OdooException } from '../facade/odoo-exception';
import type { Series, Services } from './services';

const envelope = z.object({ id: z.unknown(), params: z.unknown() });
const parameters = z.object({ service: z.unknown(), method: z.unknown(), args: z.array(z.unknown()) });

export async function jsonrpc(services: Services, body: string, response: Response): Promise<void> {
  const request = envelope.safeParse(parse(body));
  if (!request.success) return void response.status(400).type('html').send('Invalid JSON-RPC data');
  const { id = null, params } = request.data;
  const head = { jsonrpc: '2.0', id };
  try {
    const { data } = parameters.safeParse(params);
    if (!data) throw pythonError('builtins.TypeError', "missing 'service', 'method', or 'args'");
    response.json({ ...head, result: await services.dispatch(data.service, data.method, data.args) });
  } catch (error) {
    response.json({ ...head, error: told(asOdooException(error), services.series) });
  }
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** 19.0 turned the code from 200 to 0 and moved `debug` to the end. */
function told(error: OdooException, series: Series) {
  const { exception: name, message, traceback: debug } = error;
  const rest = { message, arguments: [message], context: {} };
  const data = series === '18.0' ? { name, debug, ...rest } : { name, ...rest, debug };
  return { code: series === '18.0' ? 200 : 0, message: 'Odoo Server Error', data };
}
