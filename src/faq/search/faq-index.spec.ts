import type { FaqRow } from '../../contract/odoo';
import { FaqIndex } from './faq-index';

function entry(id: string, en: string, bn: string, answer = { en: '', bn: '' }): FaqRow {
  const counts = { view_count: 0, helpful_count: 0, not_helpful_count: 0 };
  return { id, category_id: 'c', question: { en, bn }, answer, related_ids: [], ...counts };
}

const ENTRIES = [
  entry('charge', 'How much does delivery cost?', 'ডেলিভারি চার্জ কত?'),
  entry('payment', 'Which payment methods are there?', 'কীভাবে পেমেন্ট করব?', {
    en: '<p>Cash, cards and bKash.</p>',
    bn: '<p>নগদ, কার্ড ও বিকাশ।</p>',
  }),
  entry('milk', 'How long does the milk keep?', 'দুধ কতদিন ভালো থাকে?'),
  entry('refund', 'When do I get my refund?', 'রিফান্ড কখন পাব?'),
  entry('complaint', 'Where can I complain?', 'অভিযোগ কোথায় জানাব?'),
];

describe('a search of the FAQ', () => {
  let index: FaqIndex;

  beforeAll(async () => {
    index = await FaqIndex.of(ENTRIES);
  });

  it.each([
    ['en', 'delivery cost', 'charge'],
    ['en', 'delivry', 'charge'],
    ['en', 'paymnet', 'payment'],
    ['en', 'refnud', 'refund'],
    ['en', 'REFUNDS', 'refund'],
    ['en', 'deliver', 'charge'],
    ['en', 'bkash', 'payment'],
    ['en', 'ডেলিভারি', 'charge'],
    ['bn', 'ডেলিভারি', 'charge'],
    ['bn', 'ডেলিভারী চার্য', 'charge'],
    ['bn', 'ডেলিভারির', 'charge'],
    ['bn', 'দুধের', 'milk'],
    ['bn', 'dudh', 'milk'],
    ['bn', 'delivery charge koto', 'charge'],
    ['bn', 'রিফান্ড', 'refund'],
    ['bn', 'refund', 'refund'],
    ['bn', 'রিফ\u200dান্ড', 'refund'],
    ['bn', 'অভিযোগ', 'complaint'],
    ['bn', 'অভীযোগ', 'complaint'],
    ['bn', 'ovijog', 'complaint'],
    ['bn', 'পেমেণ্ট', 'payment'],
  ])('in %s for "%s" finds %s first', (locale, query, id) => {
    expect(index.search(query, locale, 3)[0]?.id).toBe(id);
  });

  it.each(['', '   ', 'the of and', '\u202e\u200b', '😀', 'zzzzzz qqqq', '^', '~'])(
    'for "%s" finds nothing',
    (query) => {
      expect(index.search(query, 'en', 3)).toEqual([]);
    },
  );

  it('scores what it only hears below what it reads', () => {
    const [read, heard] = ['delivery', 'delvry'].map((query) => index.search(query, 'en', 1)[0]?.score ?? 0);
    expect(heard).toBeGreaterThan(0.2);
    expect(read).toBeGreaterThan(heard ?? 1);
  });

  it('knows how much of an entry’s own question was asked for', () => {
    const focus = (query: string) => index.search(query, 'en', 1)[0]?.focus ?? 0;
    expect(focus('How much does delivery cost?')).toBe(1);
    expect(focus('delivery')).toBeLessThan(0.5);
  });

  it('says which words of the entry were looked for', () => {
    const [hit] = index.search('বিকাশের পেমেন্ট', 'bn', 1);
    expect(['বিকাশ', 'পেমেন্ট', 'নগদ'].map((word) => hit?.isMatch(word))).toEqual([true, true, false]);
  });

  it('takes no time over a query without end', () => {
    const began = performance.now();
    index.search('delivery '.repeat(6_000), 'en', 3);
    index.search('ডেলিভারি'.repeat(6_000), 'bn', 3);
    expect(performance.now() - began).toBeLessThan(1_000);
  });
});

describe('an index of many entries', () => {
  const many = Array.from({ length: 500 }, (_, i) => entry(String(i), `How is question ${i} answered?`, `প্রশ্ন ${i}`));

  it('is made while others have their turn', async () => {
    let turns = 0;
    const others = (): void => {
      turns += 1;
      next = setImmediate(others);
    };
    let next = setImmediate(others);
    const index = await FaqIndex.of(many);
    clearImmediate(next);
    expect(turns).toBeGreaterThanOrEqual(30); // a thousand entries in two languages, a few at a time
    expect(index.search('question 499', 'en', 1)[0]?.id).toBe('499');
  });

  it('is ready in its own languages, and reads any other as English', async () => {
    const pauses = jest.fn(() => Promise.resolve());
    const index = await FaqIndex.of(many, pauses);
    const made = pauses.mock.calls.length;
    for (const locale of ['bn_BD', 'fr', 'xx', '']) expect(index.search('7', locale, 1)).toHaveLength(1);
    expect(index.search('question 7', 'fr', 1)[0]?.question).toBe('How is question 7 answered?');
    expect(pauses.mock.calls).toHaveLength(made);
  });

  it('of none finds nothing', async () => {
    expect((await FaqIndex.of([])).search('milk', 'en', 3)).toEqual([]);
  });
});
