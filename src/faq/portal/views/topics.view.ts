/** All answers by topic. */
import { localized } from '../../../conversation/localized';
import { teaserOf } from '../../teaser';
import { Html, markup } from '../html';
import type { PortalAddresses } from '../portal-addresses';
import type { Visit } from '../visit';

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

export function topicsView(topics: readonly Topic[], { texts }: Visit): Html {
  if (topics.length === 0) return markup`<h1>${texts.lead}</h1><p>${texts.nothingYet}</p>`;
  const anchors = topics.map(({ id, name }) => markup`<li><a href="#${anchorOf(id)}">${name}</a></li>`);
  return markup`<h1>${texts.lead}</h1>
<nav aria-label="${texts.topics}"><ul class="topics">${anchors}</ul></nav>
${topics.map(topicView)}`;
}

/** The topics of a shop, in its order; those without an answer are left out. */
export function topicsOf(visit: Visit, to: PortalAddresses): Topic[] {
  const { shelf, language } = visit;
  return shelf.categories
    .map(({ id, name }) => {
      const own = shelf.faqs.filter((faq) => faq.category_id === id);
      const entries = own.map((faq) => ({
        question: localized(faq.question, language),
        teaser: teaserOf(faq, language),
        path: to.entry(visit, faq),
      }));
      return { id, name: localized(name, language), entries };
    })
    .filter(({ entries }) => entries.length > 0);
}

export function anchorOf(categoryId: string): string {
  return `topic-${encodeURIComponent(categoryId)}`;
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
