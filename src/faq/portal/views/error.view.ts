/** An error page with a link back to the answers. */
import { Html, markup } from '../html';
import type { Visit } from '../visit';

export function errorView(isMissing: boolean, home: string, { say }: Visit): Html {
  return markup`<h1>${isMissing ? say('missingTitle') : say('errorTitle')}</h1>
    <p>${isMissing ? say('missing') : say('error')}</p>
    <p><a href="${home}">${say('all')}</a></p>`;
}

/** An error page without shop and settings. */
export function plainErrorPage(isMissing: boolean): string {
  const [title, sentence] = isMissing
    ? ['Page not found', 'There is nothing at this address.']
    : ['Not ready yet', 'Please try again in a moment.'];
  return markup`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          <p>${sentence}</p>
        </main>
      </body>
    </html> `.text;
}
