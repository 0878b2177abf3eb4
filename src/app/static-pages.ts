/** Serves static pages: the widget for any shop, and the demo shop. */
import { join, posix } from 'node:path';
import { constants } from 'node:zlib';
import type { NestExpressApplication } from '@nestjs/platform-express';
import compression from 'compression';
import { static as serveStatic } from 'express';
import type { NextFunction, Request, Response } from 'express';

/** Built by `widget/build/build.mjs`. */
const WIDGET = join(__dirname, '..', 'widget');

/** Public and the same for everybody. Answers with tokens are not compressed: the size would leak information. */
const COMPRESSED = ['/widget', '/shop', '/support', '/api/v1/faq'];

/** As small and as fast as the best of gzip; the default of 4 is larger, the best of 11 takes ten times as long. */
const BROTLI = { brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } } };

export interface Addresses {
  readonly desk_url?: string;
  readonly docs_url: string;
}

/** The widget; its source maps and the gallery of its states only where the demo is open. */
export function serveWidget(app: NestExpressApplication, demoIsOpen: boolean): void {
  const files = serveStatic(WIDGET, { setHeaders: anyPageMayLoad });
  app.use(COMPRESSED, compression(BROTLI));
  app.use('/widget', (request: Request, response: Response, next: NextFunction) => {
    if (demoIsOpen || !isForDevelopers(request.path)) files(request, response, next);
    else next();
  });
}

export function serveDemo(app: NestExpressApplication, addresses: Addresses): void {
  app.use('/shop/addresses.json', (_request: Request, response: Response) => {
    response.json(addresses);
  });
  app.use('/shop', serveStatic(join(WIDGET, 'demo'), { index: 'index.html' }));
}

/** Only people who build on the widget need it. The path is compared as the file server will read it. */
function isForDevelopers(path: string): boolean {
  try {
    return /\.map$|^\/(gallery|demo)(\/|$)/i.test(posix.normalize(decodeURIComponent(path).replace(/\\/g, '/')));
  } catch {
    return true; // not decodable: no file has this name
  }
}

/** Chunks carry a hash in their name; the entry does not, so that shops need never change their snippet. */
function anyPageMayLoad(response: Response, path: string): void {
  const hashed = /-[A-Z0-9]{8}\.(js|css|woff2)$/i.test(path);
  response.setHeader('Access-Control-Allow-Origin', '*');
  response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
  response.setHeader('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'public, max-age=300');
}
