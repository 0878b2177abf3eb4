import type { FaqRow } from '../../contract/odoo';
import { FaqIndex } from './faq-index';
import { FaqSearch } from './faq-search';

const COUNTS = { view_count: 0, helpful_count: 0, not_helpful_count: 0 };

function entry(id: string, question: string): FaqRow {
  return { id, category_id: 'c', question: { en: question }, answer: { en: '' }, related_ids: [], ...COUNTS };
}

/** An index that is made when the test says so. */
function slowly(faqs: readonly FaqRow[]) {
  let begin = (): void => undefined;
  const told = new Promise<void>((resolve) => (begin = resolve));
  const made = told.then(() => FaqIndex.of(faqs));
  return { finish: () => (begin(), made), make: () => made };
}

describe('a search while the entries change', () => {
  const old = [entry('milk', 'How fresh is the milk?'), entry('gone', 'Where is the old milk?')];
  const fresh = [entry('milk', 'How cold is the milk?'), entry('new', 'How is the milk bottled?')];
  const found = async (search: FaqSearch) => (await search.search('milk', 'en', 5)).map(({ id }) => id).sort();

  it('finds what was there before, and nothing that is gone', async () => {
    const before = new FaqSearch(old);
    expect(await found(before)).toEqual(['gone', 'milk']);
    const { finish, make } = slowly(fresh);
    const search = new FaqSearch(fresh, before, make);
    expect(await found(search)).toEqual(['milk']);
    await finish();
    expect(await found(search)).toEqual(['milk', 'new']);
  });

  it('waits for the very first index', async () => {
    const { finish, make } = slowly(old);
    const asked = found(new FaqSearch(old, undefined, make));
    await finish();
    expect(await asked).toEqual(['gone', 'milk']);
  });

  it('knows entries that say the same', () => {
    const search = new FaqSearch(old);
    expect(search.covers(old.map((faq) => ({ ...faq, view_count: 7 })))).toBe(true);
    expect(search.covers(fresh)).toBe(false);
    expect(search.covers([...old].reverse())).toBe(false);
  });
});
