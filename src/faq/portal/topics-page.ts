/** One page of the list of all answers. */
import { localized } from '../../conversation/localized';
import { teaserOf } from '../teaser';
import { Leaf, topicsBegin } from './listing';
import type { PortalAddresses } from './portal-addresses';
import { topicsAddresses } from './sitemap';
import { faqPage } from './structured-data';
import type { Page } from './views/page.view';
import { Topic, TopicsList, anchorOf, topicsView } from './views/topics.view';
import type { Visit } from './visit';

export function topicsPageOf(visit: Visit, leaf: Leaf, to: PortalAddresses): Page {
  const topics = leaf.topics.map(({ id, faqs }) => ({
    id,
    name: nameOf(visit, id),
    entries: faqs.map((faq) => ({
      question: localized(faq.question, visit.language),
      teaser: teaserOf(faq, visit.language),
      path: to.entry(visit, faq),
    })),
  }));
  const path = to.list(visit, leaf.number);
  const place = leaf.of === 1 ? undefined : visit.texts.pageOf(leaf.number, leaf.of);
  const [previous, next] = [leaf.number - 1, leaf.number + 1].map((number) =>
    number < 1 || number > leaf.of ? undefined : to.list(visit, number),
  );
  const neighbours = { ...(previous && { previous }), ...(next && { next }) };
  const list: TopicsList = { jumps: jumps(visit, leaf, to), topics, ...neighbours, ...(place && { place }) };
  return {
    title: leaf.number === 1 || place === undefined ? visit.texts.title : `${visit.texts.title} · ${place}`,
    description: topics.map(({ name }) => name).join(' · '),
    main: topicsView(list, visit),
    alternates: topicsAddresses(visit, to, leaf.number),
    elsewhere: (language) => to.list({ ...visit, language }, leaf.number),
    chatPath: to.list(visit, leaf.number, { chat: 'open' }),
    structured: faqPage(answersIn(topics), to.absolute(path), visit.language),
    ...neighbours,
  };
}

/** To the topics, those on this page without leaving it. */
function jumps(visit: Visit, leaf: Leaf, to: PortalAddresses): TopicsList['jumps'] {
  return topicsBegin(visit.shelf).map(({ id, page }) => {
    const path = page === leaf.number ? '' : to.list(visit, page);
    return { name: nameOf(visit, id), path: `${path}#${anchorOf(id)}` };
  });
}

function nameOf({ shelf, language }: Visit, id: string): string {
  const topic = shelf.categories.find((category) => category.id === id);
  return topic === undefined ? '' : localized(topic.name, language);
}

function answersIn(topics: readonly Topic[]): { question: string; answer: string }[] {
  const entries = topics.flatMap((topic) => topic.entries).filter(({ teaser }) => teaser !== '');
  return entries.map(({ question, teaser }) => ({ question, answer: teaser }));
}
