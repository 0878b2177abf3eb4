/** Search results with the matches marked. */
import type { FaqHit, TextRange } from '../../../contract/shopper';
import { Html, markup, nothing } from '../html';
import type { Visit } from '../visit';

export interface Found extends Pick<FaqHit, 'question' | 'snippet' | 'highlights'> {
  readonly path: string;
}

export function resultsView(query: string, found: readonly Found[], home: string, { say }: Visit): Html {
  const answers = found.map(
    ({ question, snippet, highlights, path }) =>
      markup`<li><a href="${path}">${question}</a><p>${marked(snippet, highlights)}</p></li>
`,
  );
  return markup`<h1>${found.length === 0 ? say('nothingFound') : say('found')} <bdi>“${query}”</bdi></h1>
${found.length === 0 ? nothing : markup`<ol class="answers">${answers}</ol>`}
<p><a href="${home}">${say('all')}</a></p>`;
}

function marked(text: string, ranges: readonly TextRange[]): Html {
  const ends = [0, ...ranges.map(({ end }) => end)];
  const pieces = ranges.map(
    ({ start, end }, index) => markup`${text.slice(ends[index], start)}<mark>${text.slice(start, end)}</mark>`,
  );
  return markup`${pieces}${text.slice(ends.at(-1))}`;
}
