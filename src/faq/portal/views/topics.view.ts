/** Answers by topic, with links to the previous and next page. */
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

export function topicsView(list: TopicsList, { texts }: Visit): Html {
  if (list.topics.length === 0) return markup`<h1>${texts.lead}</h1><p>${texts.nothingYet}</p>`;
  const jumps = list.jumps.map(({ name, path }) => markup`<li><a href="${path}">${name}</a></li>`);
  return markup`<h1>${texts.lead}</h1>
<nav aria-label="${texts.topics}"><ul class="topics">${jumps}</ul></nav>
${list.topics.map(topicView)}
${leavesView(list, texts)}`;
}

export function anchorOf(categoryId: string): string {
  return `topic-${encodeURIComponent(categoryId)}`;
}

function leavesView({ place, previous, next }: TopicsList, texts: Visit['texts']): Html {
  if (place === undefined) return nothing;
  const link = (path: string | undefined, relation: string, text: string) =>
    path === undefined ? nothing : markup`<a href="${path}" rel="${relation}">${text}</a>`;
  return markup`<nav class="leaves" aria-label="${texts.pages}">${link(previous, 'prev', texts.previous)}
<span aria-current="page">${place}</span>${link(next, 'next', texts.next)}</nav>`;
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
