/** POST /xmlrpc/2/common and /xmlrpc/2/object: answers and integer faults as Odoo writes them, HTTP 200 always. */
import { asOdooError } from '../facade/odoo-error';
import type { HttpAnswer } from '../http/http-answer';
import type { Services } from './services';
import { readMethodCall, writeFault, writeResponse } from './xmlrpc-codec';

const TYPE = 'text/xml; charset=utf-8';

export async function xmlrpc(services: Services, service: string, body: string): Promise<HttpAnswer> {
  try {
    const { method, params } = readMethodCall(body);
    const result = await services.dispatch(service, method, params);
    return { status: 200, type: TYPE, body: writeResponse(result) };
  } catch (caught) {
    const error = asOdooError(caught);
    return {
      status: 200,
      type: TYPE,
      body: writeFault(error.fault, error.fault === 1 ? error.traceback : error.message),
    };
  }
}
