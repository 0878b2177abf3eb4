import type { ChannelRow, FaqCategoryRow, FaqRow, SettingsSnapshot } from '../../contract/odoo';
import { FaqCatalog } from './faq-catalog';

const none = { en: '' };
const channelRow: ChannelRow = {
  key: 'default',
  name: 'Shop',
  default_locale: 'en',
  schedule: { timezone: 'UTC', use_business_hours: false, hours: [], exceptions: [] },
  texts: { welcome: none, offline: none, greeting: none, fallback: none },
  enable_chatbot: true,
  theme: { primary_color: '#0F766E', position: 'right' },
};
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
  const catalog = FaqCatalog.from(snapshot);
  const shown = (channel: string) => catalog.of(channel).faqs.map(({ id }) => id);
  const found = async (channel: string) =>
    (await catalog.of(channel).search.search('milk', 'en', 10)).map(({ id }) => id);

  it('has what is shown everywhere, and what is shown there', () => {
    expect(shown('dairy')).toEqual(['pay', 'milk']);
    expect(shown('toys')).toEqual(['pay']);
  });

  it('finds nothing that another shop alone shows', async () => {
    expect(await found('dairy')).toEqual(['milk']);
    expect(await found('toys')).toEqual([]);
  });

  it('is one with that of a channel that shows the same', () => {
    expect(catalog.of('organic')).toBe(catalog.of('dairy'));
    expect(catalog.of('toys')).not.toBe(catalog.of('dairy'));
  });

  it('is searched by one index for all who ask, and by the same while no entry changes', () => {
    expect(FaqCatalog.from(snapshot)).toBe(catalog);
    const dairy = { ...channelRow, key: 'dairy' };
    const first = FaqCatalog.from({ ...snapshot, channels: [dairy] });
    const searched = (next: Partial<SettingsSnapshot>) =>
      FaqCatalog.from({ ...snapshot, channels: [dairy], ...next }, first).of('dairy').search;
    expect(searched({})).toBe(first.of('dairy').search);
    expect(searched({ faqs: [entry('cow', 'dairy', 'Which cow?')] })).not.toBe(first.of('dairy').search);
  });
});
