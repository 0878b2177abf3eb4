/** The RPC routes of Odoo. */
import { Router, text, type RequestHandler } from 'express';
import { json2 } from './json2';
import { jsonrpc } from './jsonrpc';
import type { Services } from './services';
import { xmlrpc } from './xmlrpc';

/** Odoo accepts 128 MB; the largest push of the bridge is far smaller. */
const MAX_BODY = '32mb';

export function rpcRouter(services: Services): Router {
  const since19 = services.series !== '18.0';
  const router = Router();
  router.use(['/jsonrpc', '/web', '/xmlrpc', '/json'], text({ type: () => true, limit: MAX_BODY }));
  router.all('/jsonrpc', onlyJson(since19), (request, response) => jsonrpc(services, String(request.body), response));
  router.all('/web/webclient/version_info', onlyJson(since19), (_request, response) => {
    response.json({ jsonrpc: '2.0', id: null, result: services.version });
  });
  router.post('/xmlrpc/2/:service', async ({ params, body }, response) => {
    response.type('text/xml').send(await xmlrpc(services, params.service, String(body)));
  });
  if (!since19) return router;
  router.get('/web/version', (_request, response) => {
    const { server_version_info: version_info, server_version: version } = services.version;
    response.json({ version_info, version });
  });
  router.post('/json/2/:model/:method', onlyJson(since19), (request, response) => json2(services, request, response));
  return router;
}

/** Odoo decides by the content type whether a request is RPC. */
function onlyJson(since19: boolean): RequestHandler {
  const [status, title] = since19 ? [415, 'Unsupported Media Type'] : [400, 'Bad Request'];
  return (request, response, next) => {
    if (request.method === 'POST' && request.headers['content-type']?.split(';')[0]?.trim() === 'application/json') {
      return next();
    }
    const told = `Request inferred type is compatible with ['http'] but '${request.path}' is not.`;
    response.status(status).send(`<!doctype html>\n<title>${status} ${title}</title>\n<p>${told}</p>\n`);
  };
}
