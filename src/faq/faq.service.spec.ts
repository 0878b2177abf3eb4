import type { FaqRow, SettingsSnapshot } from '../contract/odoo';
import type { ShopSettings } from '../common/shop-settings.port';
import type { FaqCatalogService } from './faq-catalog.service';
import { FaqCatalog } from './search/faq-catalog';
import { FaqService } from './faq.service';
import type { FaqCounters } from './faq-counters.port';

const entry = (id: string, view_count: number, category_id = 'all'): FaqRow => ({
  id,
  category_id,
  question: { en: `Question ${id}`, bn: `প্রশ্ন ${id}` },
  answer: { en: 'Yes' },
  related_ids: [],
  view_count,
  helpful_count: 0,
  not_helpful_count: 0,
});
const snapshot: SettingsSnapshot = {
  channels: [],
  engines: [],
  faq_categories: [
    { id: 'all', name: { en: 'All' }, icon: 'fa-star' },
    { id: 'dairy', name: { en: 'Dairy' }, icon: 'fa-star', channels: ['dairy'] },
  ],
  faqs: [entry('a', 2), entry('b', 9), entry('c', 2), entry('d', 0), entry('milk', 20, 'dairy')],
};

describe('the questions that are read most', () => {
  const catalog = FaqCatalog.from(snapshot);
  const service = new FaqService(catalog as unknown as FaqCatalogService, {} as ShopSettings, {} as FaqCounters);
  const popular = (channel: string, most: number) => service.popular(channel, 'en', most).map(({ id }) => id);

  it('come first, and of equals those that the shop has first', () => {
    expect(popular('default', 3)).toEqual(['b', 'a', 'c']);
    expect(popular('default', 10)).toEqual(['b', 'a', 'c', 'd']);
  });

  it('are those of the channel, in the language that is asked for', () => {
    expect(popular('dairy', 1)).toEqual(['milk']);
    expect(service.popular('dairy', 'bn', 1)).toEqual([{ id: 'milk', question: 'প্রশ্ন milk' }]);
  });

  it('leave the order of the shop as it is', () => {
    popular('default', 3);
    expect(catalog.of('default').faqs.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
  });
});
