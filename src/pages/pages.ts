/** Static pages: the widget for any shop, and the demo shop to try it in. */
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { static as serveStatic } from 'express';
import type { Request, Response } from 'express';

/** Built by `widget/build.mjs`. */
const WIDGET = join(__dirname, '..', 'widget');

export interface Addresses {
  readonly desk_url?: string;
  readonly docs_url: string;
}

export function servePages(app: NestExpressApplication, addresses: Addresses): void {
  app.use('/widget', serveStatic(WIDGET, { setHeaders: anyPageMayLoad }));
  app.use('/shop/addresses.json', (_request: Request, response: Response) => {
    response.json(addresses);
  });
  app.use('/shop', serveStatic(join(WIDGET, 'demo'), { index: 'index.html' }));
}

/** Chunks carry a hash in their name; the entry does not, so that shops need never change their snippet. */
function anyPageMayLoad(response: Response, path: string): void {
  const hashed = /-[A-Z0-9]{8}\.(js|css|woff2)$/i.test(path);
  response.setHeader('Access-Control-Allow-Origin', '*');
  response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
  response.setHeader('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'public, max-age=300');
}
