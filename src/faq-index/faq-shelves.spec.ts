import type { FaqCategoryRow, FaqRow, SettingsSnapshot } from '../contract/facade';
import { FaqShelves } from './faq-shelves';

const COUNTS = { view_count: 0, helpful_count: 0, not_helpful_count: 0 };

function category(id: string, channels?: readonly string[]): FaqCategoryRow {
  return { id, name: { en: id }, icon: 'fa-star', ...(channels === undefined ? {} : { channels }) };
}

function entry(id: string, category_id: string, question: string): FaqRow {
  return { id, category_id, question: { en: question }, answer: { en: question }, related_ids: [], ...COUNTS };
}

const snapshot: SettingsSnapshot = {
  channels: [],
  engines: [],
  faq_categories: [category('shared'), category('dairy', ['dairy', 'organic']), category('nowhere', [])],
  faqs: [
    entry('pay', 'shared', 'Which payment methods are there?'),
    entry('milk', 'dairy', 'How fresh is the milk?'),
    entry('old', 'nowhere', 'Where is the old milk?'),
  ],
};

describe('the FAQ of a channel', () => {
  const shelves = new FaqShelves(snapshot);
  const shown = (channel: string) => shelves.of(channel).faqs.map(({ id }) => id);
  const found = (channel: string) =>
    shelves
      .of(channel)
      .index.search('milk', 'en', 10)
      .map(({ id }) => id);

  it('has what is shown everywhere, and what is shown there', () => {
    expect(shown('dairy')).toEqual(['pay', 'milk']);
    expect(shown('toys')).toEqual(['pay']);
  });

  it('finds nothing that another shop alone shows', () => {
    expect(found('dairy')).toEqual(['milk']);
    expect(found('toys')).toEqual([]);
  });

  it('is one with that of a channel that shows the same', () => {
    expect(shelves.of('organic')).toBe(shelves.of('dairy'));
    expect(shelves.of('toys')).not.toBe(shelves.of('dairy'));
  });
});
