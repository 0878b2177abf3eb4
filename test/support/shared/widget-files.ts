/** The built widget and its gallery as plain files, at the addresses that a bridge would give them. */
import { createReadStream } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { LocalServer, listen } from '../local-server';

const DIST = join(__dirname, '../../../dist');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

export function serveWidget(): Promise<LocalServer> {
  return listen((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = normalize(pathname);
    if (!path.startsWith('/widget/')) return void response.writeHead(404).end();
    const file = createReadStream(join(DIST, path));
    file.once('error', () => response.writeHead(404).end());
    file.once('open', () => {
      response.setHeader('Content-Type', TYPES[extname(path)] ?? 'application/octet-stream');
      file.pipe(response);
    });
  });
}
