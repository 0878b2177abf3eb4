/** The page of one entry. */
import sanitizeHtml from 'sanitize-html';
import type { FaqRow } from '../../contract/odoo';
import { languageShown, localized } from '../../i18n/localized';
import { ANSWER_RULES } from '../answer-rules';
import { teaserOf } from '../teaser';
import { Html } from './html';
import { topicPages } from './listing';
import type { PortalAddresses } from './portal-addresses';
import { entryAddresses } from './sitemap';
import { faqPage } from './structured-data';
import { entryView } from './views/entry.view';
import type { Page } from './views/page.view';
import { anchorOf } from './views/topics.view';
import type { Visit } from './visit';

/** The question is the h1 of the page, so headings of the answer start at h2. */
const PAGE_RULES = { ...ANSWER_RULES, transformTags: { ...ANSWER_RULES.transformTags, h3: 'h2', h4: 'h3' } };
PAGE_RULES.allowedTags = [...(Array.isArray(ANSWER_RULES.allowedTags) ? ANSWER_RULES.allowedTags : []), 'h2'];

export function entryPageOf(visit: Visit, faq: FaqRow, voted: boolean, to: PortalAddresses): Page {
  const { language } = visit;
  const question = localized(faq.question, language);
  const answer = sanitizeHtml(localized(faq.answer, language), PAGE_RULES);
  const spoken = languageShown(faq.answer, language);
  const path = to.entry(visit, faq);
  return {
    title: question,
    description: teaserOf(faq, language),
    main: entryView(
      {
        question,
        answer: new Html(answer),
        answerLanguage: spoken === language ? undefined : spoken,
        topic: topicOf(visit, faq, to),
        home: to.topics(visit),
        voteAction: path,
        voted,
        related: relatedTo(visit, faq, to),
      },
      visit,
    ),
    alternates: entryAddresses(visit, faq, to),
    elsewhere: (other) => to.entry({ ...visit, language: other }, faq),
    chatPath: to.entry(visit, faq, { chat: 'open' }),
    structured: faqPage([{ question, answer }], to.absolute(path), spoken),
  };
}

function topicOf(visit: Visit, faq: FaqRow, to: PortalAddresses): { name: string; path: string } | undefined {
  const topic = visit.faq.categories.find(({ id }) => id === faq.category_id);
  if (topic === undefined) return undefined;
  const page = topicPages(visit.faq).find(({ id }) => id === topic.id)?.page ?? 1;
  return { name: localized(topic.name, visit.language), path: `${to.list(visit, page)}#${anchorOf(topic.id)}` };
}

function relatedTo(visit: Visit, faq: FaqRow, to: PortalAddresses): { question: string; path: string }[] {
  return faq.related_ids
    .flatMap((id) => visit.faq.faqs.filter((row) => row.id === id))
    .map((row) => ({ question: localized(row.question, visit.language), path: to.entry(visit, row) }));
}
