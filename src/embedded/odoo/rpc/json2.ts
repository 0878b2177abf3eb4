/** POST /json/2/<model>/<method>, from Odoo 19 on: a bearer API key, arguments by name, errors by HTTP status. */
import type { Request, Response } from 'express';
import { z } from 'zod';
import { FACADE_MODEL } from '../../../contract/odoo';
import { asOdooException, httpError, OdooException } from '../facade/odoo-exception';
import { noSuchMethod, type Services } from './services';

export async function json2(services: Services, request: Request, response: Response): Promise<void> {
  try {
    response.json(await call(services, request));
  } catch (caught) {
    const { exception: name, message, status, traceback: debug } = asSaidByJson2(asOdooException(caught));
    const args = name.startsWith('werkzeug.') ? [message, status] : [message];
    if (status === 401) response.set('www-authenticate', 'Bearer ');
    response.status(status).json({ name, message, arguments: args, context: {}, debug });
  }
}

async function call(services: Services, { params, headers, body }: Request): Promise<unknown> {
  const { model, method: name } = z.object({ model: z.string(), method: z.string() }).parse(params);
  const key = /^bearer\s+(\S.*)$/i.exec(headers.authorization ?? '')?.[1];
  if (!key) {
    const message = 'User not authenticated, use an API Key with a Bearer Authorization header.';
    throw httpError('Unauthorized', message, 401);
  }
  if (!services.people.byApiKey(key)) throw httpError('Unauthorized', 'Invalid apikey', 401);
  // Odoo consumes these two before the method sees its arguments.
  const { ids, ...named } = parse(body);
  const kwargs = Object.fromEntries(Object.entries(named).filter(([argument]) => argument !== 'context'));
  if (model !== FACADE_MODEL) throw httpError('NotFound', `the model '${model}' does not exist`, 404);
  const method = services.facade.method(name);
  if (!method) throw noSuchMethod(model, name);
  if (Array.isArray(ids) && ids.length > 0) {
    throw httpError('UnprocessableEntity', `cannot call ${model}.${name} with ids`, 422);
  }
  return method(kwargs);
}

function parse(body: unknown): Record<string, unknown> {
  if (typeof body !== 'string' || body === '') return {};
  try {
    return z.record(z.string(), z.unknown()).catch({}).parse(JSON.parse(body));
  } catch (error) {
    throw httpError('BadRequest', `could not parse the body as json: ${asOdooException(error).message}`, 400);
  }
}

/** JSON-2 checks the method and the names of its arguments before the model does. */
function asSaidByJson2(error: OdooException): OdooException {
  if (error.exception === 'builtins.AttributeError') return httpError('NotFound', error.message, 404);
  const issues = error.cause instanceof z.ZodError ? error.cause.issues : [];
  for (const issue of issues) {
    if (issue.code === 'unrecognized_keys' && issue.path.length === 0) {
      return httpError('UnprocessableEntity', `got an unexpected keyword argument '${issue.keys[0] ?? ''}'`, 422);
    }
    if (issue.path.length === 1 && issue.message.endsWith('received undefined')) {
      return httpError('UnprocessableEntity', `missing a required argument: '${String(issue.path[0])}'`, 422);
    }
  }
  return error;
}
