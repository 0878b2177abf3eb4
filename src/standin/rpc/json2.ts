/** POST /json/2/<model>/<method>: Odoo 19's door, a bearer API key, arguments by name, errors by HTTP status. */
import { FACADE_MODEL } from '../../contract/facade';
import { checkGroup } from '../facade/facade';
import { isObject } from '../facade/shape';
import type { HttpAnswer } from '../http/http-answer';
import { asOdooError, httpError } from '../facade/odoo-error';
import { noSuchMethod, type Services } from './services';

export async function json2(
  services: Services,
  path: string,
  authorization: string,
  body: string,
): Promise<HttpAnswer> {
  try {
    return { status: 200, json: await call(services, path, authorization, body) };
  } catch (caught) {
    const error = asOdooError(caught);
    const { exception: name, message, status, traceback: debug } = error;
    const args = name.startsWith('werkzeug.') ? [message, status] : [message];
    const headers = status === 401 ? { 'www-authenticate': 'Bearer ' } : undefined;
    return { status, headers, json: { name, message, arguments: args, context: {}, debug } };
  }
}

async function call(services: Services, path: string, authorization: string, body: string): Promise<unknown> {
  const [model, name, ...more] = path.split('/').map(decodeURIComponent);
  if (!model || !name || more.length > 0)
    throw httpError('NotFound', 'Did you mean POST /json/2/<model>/<method>?', 404);
  const key = /^bearer\s+(.+)$/i.exec(authorization)?.[1];
  if (!key) {
    const message = 'User not authenticated, use an API Key with a Bearer Authorization header.';
    throw httpError('Unauthorized', message, 401);
  }
  const user = services.apiKey(key);
  if (!user) throw httpError('Unauthorized', 'Invalid apikey', 401);
  const sent = parse(body);
  if (model !== FACADE_MODEL) throw httpError('NotFound', `the model '${model}' does not exist`, 404);
  const method = services.find(model, name);
  if (!method) {
    const error = noSuchMethod(model, name);
    throw error.status === 403 ? error : httpError('NotFound', error.message, 404);
  }
  // Odoo takes these two for itself before the method sees its arguments.
  const { ids, ...named } = sent;
  const kwargs = Object.fromEntries(Object.entries(named).filter(([argument]) => argument !== 'context'));
  if (Array.isArray(ids) && ids.length > 0) {
    throw httpError('UnprocessableEntity', `cannot call ${model}.${name} with ids`, 422);
  }
  const missing = method.required?.find((argument) => !(argument in kwargs));
  if (missing) throw httpError('UnprocessableEntity', `missing a required argument: '${missing}'`, 422);
  const unknown = Object.keys(kwargs).find((argument) => method.names?.includes(argument) === false);
  if (unknown) throw httpError('UnprocessableEntity', `got an unexpected keyword argument '${unknown}'`, 422);
  checkGroup(user);
  return method.call(kwargs);
}

function parse(body: string): Record<string, unknown> {
  if (body === '') return {};
  try {
    const json: unknown = JSON.parse(body);
    return isObject(json) ? json : {};
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    throw httpError('BadRequest', `could not parse the body as json: ${reason}`, 400);
  }
}
