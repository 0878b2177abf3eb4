/** An error page with a link back to the answers. */
import type { ProblemError } from '../../../common/problem.error';
import { directionOf, matchLanguage } from '../../../i18n/languages';
import { Html, markup } from '../html';
import { portalSay } from '../portal-say';
import type { Visit } from '../visit';

export function errorView(isMissing: boolean, home: string, { say }: Visit): Html {
  return markup`<h1>${isMissing ? say('missingTitle') : say('errorTitle')}</h1>
    <p>${isMissing ? say('missing') : say('error')}</p>
    <p><a href="${home}">${say('all')}</a></p>`;
}

/** An error page without shop and settings. */
export function plainErrorPage(problem: ProblemError, locale: string): string {
  const language = matchLanguage(locale);
  const title = portalSay(language)(problem.status === 404 ? 'missingTitle' : 'errorTitle');
  return markup`<!doctype html>
    <html lang="${language}" dir="${directionOf(language)}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          <p>${problem.detailIn(language)}</p>
        </main>
      </body>
    </html> `.text;
}
