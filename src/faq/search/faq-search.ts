/** Searches one shelf's entries; while their index is being made, what was there before is found. */
import type { FaqRow } from '../../contract/odoo';
import { FaqIndex, FaqSearchHit } from './faq-index';

export class FaqSearch {
  private ready: FaqIndex | undefined;
  private readonly making: Promise<FaqIndex>;

  constructor(
    private readonly faqs: readonly FaqRow[],
    private before?: FaqSearch,
    make: (faqs: readonly FaqRow[]) => Promise<FaqIndex> = (rows) => FaqIndex.of(rows),
  ) {
    this.making = make(faqs);
    this.making.then(
      (index) => {
        this.ready = index;
        this.before = undefined;
      },
      () => undefined, // whoever waits for it hears of it
    );
  }

  /** Best first, at most `limit`; only entries that are still there. The very first index is waited for. */
  async search(query: string, locale: string, limit: number): Promise<FaqSearchHit[]> {
    const index = this.newest() ?? (await this.making);
    const hits = index.search(query, locale, limit);
    return index === this.ready ? hits : hits.filter(({ id }) => this.faqs.some((faq) => faq.id === id));
  }

  /** Whether these entries say the same, so that nothing need be made anew. */
  covers(faqs: readonly FaqRow[]): boolean {
    return faqs.length === this.faqs.length && faqs.every((faq, at) => saysTheSame(faq, this.faqs[at]));
  }

  private newest(): FaqIndex | undefined {
    return this.ready ?? this.before?.newest();
  }
}

function saysTheSame(one: FaqRow, other: FaqRow | undefined): boolean {
  return (
    one.id === other?.id &&
    JSON.stringify(one.question) === JSON.stringify(other.question) &&
    JSON.stringify(one.answer) === JSON.stringify(other.answer)
  );
}
