/** Divides the list of all answers into pages, by topic in the order of the shop. */
import type { FaqRow } from '../../contract/odoo';
import type { ChannelFaq } from '../search/faq-catalog';

export interface ListPage {
  /** Counted from 1. */
  readonly number: number;
  readonly of: number;
  readonly topics: readonly ListTopic[];
}

export interface ListTopic {
  readonly id: string;
  readonly faqs: readonly FaqRow[];
}

/** A few screens of a phone. */
export const ANSWERS_A_PAGE = 50;

export function listPageCount(faq: ChannelFaq): number {
  const shown = topicsIn(faq).reduce((sum, { faqs }) => sum + faqs.length, 0);
  return Math.max(1, Math.ceil(shown / ANSWERS_A_PAGE));
}

/** Undefined when there is no such page. */
export function listPage(faq: ChannelFaq, number: number): ListPage | undefined {
  const of = listPageCount(faq);
  if (number < 1 || number > of) return undefined;
  let skip = (number - 1) * ANSWERS_A_PAGE;
  let left = ANSWERS_A_PAGE;
  const topics = topicsIn(faq).map(({ id, faqs }) => {
    const own = faqs.slice(skip, skip + left);
    skip = Math.max(0, skip - faqs.length);
    left -= own.length;
    return { id, faqs: own };
  });
  return { number, of, topics: topics.filter(({ faqs }) => faqs.length > 0) };
}

/** The topics with answers, each with its first page. */
export function topicPages(faq: ChannelFaq): { readonly id: string; readonly page: number }[] {
  let before = 0;
  return topicsIn(faq).map(({ id, faqs }) => {
    const page = Math.floor(before / ANSWERS_A_PAGE) + 1;
    before += faqs.length;
    return { id, page };
  });
}

function topicsIn({ categories, faqs }: ChannelFaq): ListTopic[] {
  const byTopic = new Map<string, FaqRow[]>(categories.map(({ id }) => [id, []]));
  for (const faq of faqs) byTopic.get(faq.category_id)?.push(faq);
  return [...byTopic].map(([id, own]) => ({ id, faqs: own })).filter((topic) => topic.faqs.length > 0);
}
