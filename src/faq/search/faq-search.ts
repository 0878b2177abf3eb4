/** Searches the entries of a channel; while their index is built, the previous one is searched. */
import type { FaqRow } from '../../contract/odoo';
import { FaqIndex, FaqSearchHit } from './faq-index';

export class FaqSearch {
  private ready: FaqIndex | undefined;
  private readonly building: Promise<FaqIndex>;

  constructor(
    private readonly faqs: readonly FaqRow[],
    private before?: FaqSearch,
    make: (faqs: readonly FaqRow[]) => Promise<FaqIndex> = (rows) => FaqIndex.of(rows),
  ) {
    this.building = make(faqs);
    this.building.then(
      (index) => {
        this.ready = index;
        this.before = undefined;
      },
      () => undefined, // whoever awaits it gets the error
    );
  }

  /** Best first, at most `limit`; only entries that still exist. Waits for the very first index. */
  async search(query: string, locale: string, limit: number): Promise<FaqSearchHit[]> {
    const index = this.newest() ?? (await this.building);
    const hits = index.search(query, locale, limit);
    return index === this.ready ? hits : hits.filter(({ id }) => this.faqs.some((faq) => faq.id === id));
  }

  /** Whether these entries have the same content, so that the index can be kept. */
  covers(faqs: readonly FaqRow[]): boolean {
    return faqs.length === this.faqs.length && faqs.every((faq, at) => isSameContent(faq, this.faqs[at]));
  }

  private newest(): FaqIndex | undefined {
    return this.ready ?? this.before?.newest();
  }
}

function isSameContent(one: FaqRow, other: FaqRow | undefined): boolean {
  return (
    one.id === other?.id &&
    JSON.stringify(one.question) === JSON.stringify(other.question) &&
    JSON.stringify(one.answer) === JSON.stringify(other.answer)
  );
}
