/** Answers by topic, with links to the previous and next page. */
import { inAddress } from '../../../common/in-address';
import type { PortalSay } from '../portal-say';
import { Html, markup, nothing } from '../html';
import type { Visit } from '../visit';

export interface TopicsList {
  /** All topics of the shop, on any page. */
  readonly jumps: readonly { readonly name: string; readonly path: string }[];
  readonly topics: readonly Topic[];
  /** Which page this is, when there are more. */
  readonly place?: string;
  readonly previous?: string;
  readonly next?: string;
}

export interface Topic {
  readonly id: string;
  readonly name: string;
  readonly entries: readonly TopicEntry[];
}

export interface TopicEntry {
  readonly question: string;
  /** The first words of the answer. */
  readonly teaser: string;
  readonly path: string;
}

export function topicsView(list: TopicsList, { say }: Visit): Html {
  if (list.topics.length === 0) return markup`<h1>${say('lead')}</h1><p>${say('nothingYet')}</p>`;
  const jumps = list.jumps.map(({ name, path }) => markup`<li><a href="${path}">${name}</a></li>`);
  return markup`<h1>${say('lead')}</h1>
<nav aria-label="${say('topics')}"><ul class="topics">${jumps}</ul></nav>
${list.topics.map(topicView)}
${leavesView(list, say)}`;
}

export function anchorOf(categoryId: string): string {
  return `topic-${inAddress(categoryId)}`;
}

function leavesView({ place, previous, next }: TopicsList, say: PortalSay): Html {
  if (place === undefined) return nothing;
  const link = (path: string | undefined, relation: string, text: string) =>
    path === undefined ? nothing : markup`<a href="${path}" rel="${relation}">${text}</a>`;
  return markup`<nav class="leaves" aria-label="${say('pages')}">${link(previous, 'prev', say('previous'))}
<span aria-current="page">${place}</span>${link(next, 'next', say('next'))}</nav>`;
}

function topicView({ id, name, entries }: Topic): Html {
  const anchor = anchorOf(id);
  const answers = entries.map(
    ({ question, teaser, path }) => markup`<li><a href="${path}">${question}</a><p>${teaser}</p></li>
`,
  );
  return markup`<section id="${anchor}" aria-labelledby="${anchor}-name"><h2 id="${anchor}-name">${name}</h2>
<ul class="answers">${answers}</ul></section>
`;
}
