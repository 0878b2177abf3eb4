/** The list of all answers, leaf by leaf: topics in the shop's order, so many answers on each page. */
import type { FaqRow } from '../../contract/odoo';
import type { FaqShelf } from '../search/faq-catalog';

export interface Leaf {
  /** Counted from 1. */
  readonly number: number;
  readonly of: number;
  readonly topics: readonly LeafTopic[];
}

export interface LeafTopic {
  readonly id: string;
  readonly faqs: readonly FaqRow[];
}

/** Some screens of a phone. */
export const ANSWERS_A_PAGE = 50;

export function leavesOf(shelf: FaqShelf): number {
  const shown = topicsIn(shelf).reduce((sum, { faqs }) => sum + faqs.length, 0);
  return Math.max(1, Math.ceil(shown / ANSWERS_A_PAGE));
}

/** Undefined when there is no such page. */
export function leafOf(shelf: FaqShelf, number: number): Leaf | undefined {
  const of = leavesOf(shelf);
  if (number < 1 || number > of) return undefined;
  let skip = (number - 1) * ANSWERS_A_PAGE;
  let room = ANSWERS_A_PAGE;
  const topics = topicsIn(shelf).map(({ id, faqs }) => {
    const own = faqs.slice(skip, skip + room);
    skip = Math.max(0, skip - faqs.length);
    room -= own.length;
    return { id, faqs: own };
  });
  return { number, of, topics: topics.filter(({ faqs }) => faqs.length > 0) };
}

/** The topics that have answers, each with the page on which it begins. */
export function topicsBegin(shelf: FaqShelf): { readonly id: string; readonly page: number }[] {
  let before = 0;
  return topicsIn(shelf).map(({ id, faqs }) => {
    const page = Math.floor(before / ANSWERS_A_PAGE) + 1;
    before += faqs.length;
    return { id, page };
  });
}

function topicsIn({ categories, faqs }: FaqShelf): LeafTopic[] {
  const byTopic = new Map<string, FaqRow[]>(categories.map(({ id }) => [id, []]));
  for (const faq of faqs) byTopic.get(faq.category_id)?.push(faq);
  return [...byTopic].map(([id, own]) => ({ id, faqs: own })).filter((topic) => topic.faqs.length > 0);
}
