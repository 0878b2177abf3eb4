/** The FAQ as the shop of each channel shows it. Channels that show the same share one index. */
import type { FaqCategoryRow, FaqRow, SettingsSnapshot } from '../contract/facade';
import { FaqIndex } from './faq-index';

export interface FaqShelf {
  readonly categories: readonly FaqCategoryRow[];
  readonly faqs: readonly FaqRow[];
  readonly index: FaqIndex;
}

export class FaqShelves {
  private readonly shelves = new Map<string, FaqShelf>();

  constructor(private readonly snapshot: SettingsSnapshot) {}

  of(channel: string): FaqShelf {
    const { faq_categories, faqs } = this.snapshot;
    const categories = faq_categories.filter((row) => row.channels === undefined || row.channels.includes(channel));
    const shown = new Set(categories.map((row) => row.id));
    const key = JSON.stringify([...shown]);
    const known = this.shelves.get(key);
    if (known !== undefined) return known;
    const own = faqs.filter((faq) => shown.has(faq.category_id));
    const shelf = { categories, faqs: own, index: new FaqIndex(own) };
    this.shelves.set(key, shelf);
    return shelf;
  }
}
