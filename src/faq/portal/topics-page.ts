/** One page of the list of all answers. */
import { localized } from '../../i18n/localized';
import { teaserOf } from '../teaser';
import { ListPage, topicPages } from './listing';
import type { PortalAddresses } from './portal-addresses';
import { topicsAddresses } from './sitemap';
import { faqPage } from './structured-data';
import type { Page } from './views/page.view';
import { Topic, TopicsList, anchorOf, topicsView } from './views/topics.view';
import type { Visit } from './visit';

export function topicsPageOf(visit: Visit, listPage: ListPage, to: PortalAddresses): Page {
  const topics = listPage.topics.map(({ id, faqs }) => ({
    id,
    name: nameOf(visit, id),
    entries: faqs.map((faq) => ({
      question: localized(faq.question, visit.language),
      teaser: teaserOf(faq, visit.language),
      path: to.entry(visit, faq),
    })),
  }));
  const path = to.list(visit, listPage.number);
  const place = listPage.of === 1 ? undefined : visit.say('pageOf', { page: listPage.number, pages: listPage.of });
  const [previous, next] = [listPage.number - 1, listPage.number + 1].map((number) =>
    number < 1 || number > listPage.of ? undefined : to.list(visit, number),
  );
  const neighbours = { ...(previous && { previous }), ...(next && { next }) };
  const list: TopicsList = { jumps: jumps(visit, listPage, to), topics, ...neighbours, ...(place && { place }) };
  return {
    title: listPage.number === 1 || place === undefined ? visit.say('title') : `${visit.say('title')} · ${place}`,
    description: topics.map(({ name }) => name).join(' · '),
    main: topicsView(list, visit),
    alternates: topicsAddresses(visit, to, listPage.number),
    elsewhere: (language) => to.list({ ...visit, language }, listPage.number),
    chatPath: to.list(visit, listPage.number, { chat: 'open' }),
    structured: faqPage(answersIn(topics), to.absolute(path), visit.language),
    ...neighbours,
  };
}

/** Links to the topics; those on this page are fragments. */
function jumps(visit: Visit, listPage: ListPage, to: PortalAddresses): TopicsList['jumps'] {
  return topicPages(visit.faq).map(({ id, page }) => {
    const path = page === listPage.number ? '' : to.list(visit, page);
    return { name: nameOf(visit, id), path: `${path}#${anchorOf(id)}` };
  });
}

function nameOf({ faq, language }: Visit, id: string): string {
  const topic = faq.categories.find((category) => category.id === id);
  return topic === undefined ? '' : localized(topic.name, language);
}

function answersIn(topics: readonly Topic[]): { question: string; answer: string }[] {
  const entries = topics.flatMap((topic) => topic.entries).filter(({ teaser }) => teaser !== '');
  return entries.map(({ question, teaser }) => ({ question, answer: teaser }));
}
