/** A page that is not there, or something that did not work: never a dead end. */
import { Html, markup } from '../html';
import type { Visit } from '../visit';

export function troubleView(isMissing: boolean, home: string, { texts }: Visit): Html {
  return markup`<h1>${isMissing ? texts.missingTitle : texts.troubleTitle}</h1>
    <p>${isMissing ? texts.missing : texts.trouble}</p>
    <p><a href="${home}">${texts.all}</a></p>`;
}

/** When not even a shop is known: there is nobody to speak for. */
export function bareTroublePage(isMissing: boolean): string {
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
