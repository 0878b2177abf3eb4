/** The addresses that Odoo answers RPC on. */
import type { HttpAnswer } from '../http/http-answer';
import { json2 } from './json2';
import { jsonrpc } from './jsonrpc';
import type { Services } from './services';
import { versionInfo } from './version';
import { xmlrpc } from './xmlrpc';

export interface RpcRequest {
  readonly method: string;
  readonly path: string;
  readonly contentType: string;
  readonly authorization: string;
  readonly body: string;
}

/** Undefined when Odoo of this series has no such address. */
export async function rpcDoor(services: Services, request: RpcRequest): Promise<HttpAnswer | undefined> {
  const { method, path, body } = request;
  const since19 = services.series !== '18.0';
  if (path === '/jsonrpc') return isJson(request) ? jsonrpc(services, body) : wrongType(path, since19);
  if (path === '/web/webclient/version_info') {
    if (!isJson(request)) return wrongType(path, since19);
    return { status: 200, json: { jsonrpc: '2.0', id: null, result: versionInfo(services.series) } };
  }
  if (path.startsWith('/xmlrpc/2/') && method === 'POST')
    return xmlrpc(services, path.slice('/xmlrpc/2/'.length), body);
  if (since19 && path === '/web/version' && method === 'GET') {
    const { server_version_info: version_info, server_version: version } = versionInfo(services.series);
    return { status: 200, json: { version_info, version } };
  }
  if (since19 && path.startsWith('/json/2/') && method === 'POST') {
    if (body !== '' && !isJson(request)) return wrongType(path, since19);
    return json2(services, path.slice('/json/2/'.length), request.authorization, body);
  }
  return undefined;
}

function isJson({ method, contentType }: RpcRequest): boolean {
  return method === 'POST' && contentType.split(';')[0]?.trim() === 'application/json';
}

function wrongType(path: string, since19: boolean): HttpAnswer {
  const [status, title] = since19 ? [415, 'Unsupported Media Type'] : [400, 'Bad Request'];
  const told = `Request inferred type is compatible with ['http'] but '${path}' is not.`;
  const body = `<!doctype html>\n<html lang=en>\n<title>${status} ${title}</title>\n<h1>${title}</h1>\n<p>${told}</p>\n`;
  return { status, type: 'text/html; charset=utf-8', body };
}
