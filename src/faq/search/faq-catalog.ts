/** The FAQ of each channel in one snapshot of the settings. Channels with the same entries share one index. */
import type { FaqCategoryRow, FaqRow, SettingsSnapshot } from '../../contract/odoo';
import { FaqSearch } from './faq-search';

export interface ChannelFaq {
  readonly categories: readonly FaqCategoryRow[];
  readonly faqs: readonly FaqRow[];
  readonly search: FaqSearch;
}

export class FaqCatalog {
  /** Several modules use the catalog of the same snapshot. */
  private static readonly built = new WeakMap<SettingsSnapshot, FaqCatalog>();
  private readonly byContent = new Map<string, ChannelFaq>();
  private readonly byChannel: ReadonlyMap<string, ChannelFaq>;

  /** @param before the previous catalog, which is searched until the new one is indexed. */
  static from(snapshot: SettingsSnapshot, before?: FaqCatalog): FaqCatalog {
    const catalog = FaqCatalog.built.get(snapshot) ?? new FaqCatalog(snapshot, before);
    FaqCatalog.built.set(snapshot, catalog);
    return catalog;
  }

  private constructor(
    private readonly snapshot: SettingsSnapshot,
    before: FaqCatalog | undefined,
  ) {
    this.byChannel = new Map(snapshot.channels.map(({ key }) => [key, this.build(key, before?.byChannel.get(key))]));
  }

  of(channel: string): ChannelFaq {
    return this.byChannel.get(channel) ?? this.build(channel, undefined);
  }

  private build(channel: string, before: ChannelFaq | undefined): ChannelFaq {
    const { faq_categories, faqs } = this.snapshot;
    const categories = faq_categories.filter((row) => row.channels === undefined || row.channels.includes(channel));
    const shown = new Set(categories.map((row) => row.id));
    const key = JSON.stringify([...shown]);
    const known = this.byContent.get(key);
    if (known !== undefined) return known;
    const own = faqs.filter((faq) => shown.has(faq.category_id));
    const search = before?.search.covers(own) ? before.search : new FaqSearch(own, before?.search);
    const faq = { categories, faqs: own, search };
    this.byContent.set(key, faq);
    return faq;
  }
}
