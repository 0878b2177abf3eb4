/** The FAQ as the shop of each channel shows it. Channels that show the same share one search. */
import type { FaqCategoryRow, FaqRow, SettingsSnapshot } from '../../contract/odoo';
import { FaqSearch } from './faq-search';

export interface FaqShelf {
  readonly categories: readonly FaqCategoryRow[];
  readonly faqs: readonly FaqRow[];
  readonly search: FaqSearch;
}

export class FaqShelves {
  /** Several rooms ask for the shelves of one snapshot. */
  private static readonly filled = new WeakMap<SettingsSnapshot, FaqShelves>();
  private readonly byContent = new Map<string, FaqShelf>();
  private readonly byChannel: ReadonlyMap<string, FaqShelf>;

  /** @param before the shelves until now: what is on them is found until the new ones can be searched. */
  static filledWith(snapshot: SettingsSnapshot, before?: FaqShelves): FaqShelves {
    const shelves = FaqShelves.filled.get(snapshot) ?? new FaqShelves(snapshot, before);
    FaqShelves.filled.set(snapshot, shelves);
    return shelves;
  }

  private constructor(
    private readonly snapshot: SettingsSnapshot,
    before: FaqShelves | undefined,
  ) {
    this.byChannel = new Map(snapshot.channels.map(({ key }) => [key, this.fill(key, before?.byChannel.get(key))]));
  }

  of(channel: string): FaqShelf {
    return this.byChannel.get(channel) ?? this.fill(channel, undefined);
  }

  private fill(channel: string, before: FaqShelf | undefined): FaqShelf {
    const { faq_categories, faqs } = this.snapshot;
    const categories = faq_categories.filter((row) => row.channels === undefined || row.channels.includes(channel));
    const shown = new Set(categories.map((row) => row.id));
    const key = JSON.stringify([...shown]);
    const known = this.byContent.get(key);
    if (known !== undefined) return known;
    const own = faqs.filter((faq) => shown.has(faq.category_id));
    const search = before?.search.covers(own) ? before.search : new FaqSearch(own, before?.search);
    const shelf = { categories, faqs: own, search };
    this.byContent.set(key, shelf);
    return shelf;
  }
}
