import type { FaqRow } from '../../contract/odoo';
import { FaqSearch } from '../search/faq-search';
import { ANSWERS_A_PAGE, listPage, listPageCount, topicPages } from './listing';

const COUNTS = { view_count: 0, helpful_count: 0, not_helpful_count: 0 };
const entries = (category_id: string, many: number): FaqRow[] =>
  Array.from({ length: many }, (_, i) => {
    return { id: `${category_id}${i}`, category_id, question: {}, answer: {}, related_ids: [], ...COUNTS };
  });

function faqOf(...topics: readonly FaqRow[][]) {
  const categories = ['a', 'b', 'c'].map((id) => ({ id, name: { en: id }, icon: 'fa-star' }));
  return { categories, faqs: topics.flat(), search: new FaqSearch([]) };
}

describe('the list of answers', () => {
  it('shows every answer on one page and none on two, in the order of the topics', () => {
    const faq = faqOf(entries('c', 70), entries('a', 130));
    expect(listPageCount(faq)).toBe(4);
    const shown = [1, 2, 3, 4].map((number) => listPage(faq, number)?.topics.flatMap(({ faqs }) => faqs) ?? []);
    expect(shown.map(({ length }) => length)).toEqual([50, 50, 50, 50]);
    expect(shown.flat().map(({ id }) => id)).toEqual([...entries('a', 130), ...entries('c', 70)].map(({ id }) => id));
    expect(listPage(faq, 3)?.topics.map(({ id, faqs }) => [id, faqs.length])).toEqual([
      ['a', 30],
      ['c', 20],
    ]);
  });

  it('knows where a topic begins', () => {
    const faq = faqOf(entries('a', ANSWERS_A_PAGE), entries('b', 1), entries('c', 60));
    expect(topicPages(faq)).toEqual([
      { id: 'a', page: 1 },
      { id: 'b', page: 2 },
      { id: 'c', page: 2 },
    ]);
  });

  it('has one page when there is nothing to show, and no other', () => {
    const empty = faqOf();
    expect(listPage(empty, 1)).toEqual({ number: 1, of: 1, topics: [] });
    for (const number of [0, -1, 2, 1e9]) expect(listPage(empty, number)).toBeUndefined();
  });
});
