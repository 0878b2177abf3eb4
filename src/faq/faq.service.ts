/** The shopper's FAQ, out of the settings: categories, entries, search; counts what is read and found helpful. */
import { Inject, Injectable, OnModuleDestroy } from '@nestjs/common';
import sanitizeHtml from 'sanitize-html';
import { Subscription } from 'rxjs';
import { problems } from '../common/problems';
import type { FaqRow } from '../contract/facade';
import type { FaqCategory, FaqEntry, FaqHit, FaqLink } from '../contract/shopper';
import { localized } from '../conversation/localized';
import { FAQ_COUNTERS, FaqCounters, SHOP_SETTINGS, ShopSettings } from '../conversation/ports';
import { FaqShelf, FaqShelves } from '../faq-index/faq-shelves';
import { ANSWER_RULES } from './answer-rules';

const HITS = 10;
const SNIPPET = 160;

@Injectable()
export class FaqService implements OnModuleDestroy {
  private readonly listening: Subscription;
  private shelves: FaqShelves | undefined;

  constructor(
    @Inject(SHOP_SETTINGS) private readonly settings: ShopSettings,
    @Inject(FAQ_COUNTERS) private readonly counters: FaqCounters,
  ) {
    this.listening = settings.changes.subscribe((snapshot) => (this.shelves = new FaqShelves(snapshot)));
  }

  onModuleDestroy(): void {
    this.listening.unsubscribe();
  }

  categories(channel: string, locale: string, only: string | undefined): FaqCategory[] {
    const { categories, faqs } = this.shelf(channel);
    return categories
      .filter((category) => only === undefined || category.id === only)
      .map((category) => {
        const own = faqs.filter((faq) => faq.category_id === category.id).map((faq) => link(faq, locale));
        const name = localized(category.name, locale);
        return { id: category.id, name, icon: category.icon, faq_count: own.length, faqs: own };
      })
      .filter((category) => category.faq_count > 0);
  }

  search(channel: string, query: string, locale: string): FaqHit[] {
    const hits = this.shelf(channel).index.search(query, locale, HITS);
    return hits.map(({ id, question, answerText, score }) => ({ id, question, snippet: snippet(answerText), score }));
  }

  /** Throws when this channel's shop shows no such entry. Reading it counts as a view. */
  async read(channel: string, id: string, locale: string): Promise<FaqEntry> {
    const { categories, faqs } = this.shelf(channel);
    const faq = find(faqs, id);
    await this.counters.count(faq.id, 'views', this.settings.version);
    const extra = await this.counters.countedSince(faq.id, this.settings.version);
    const category = categories.find((row) => row.id === faq.category_id);
    return {
      id: faq.id,
      question: localized(faq.question, locale),
      answer: sanitizeHtml(localized(faq.answer, locale), ANSWER_RULES),
      category: category === undefined ? '' : localized(category.name, locale),
      related: faq.related_ids.flatMap((relatedId) => {
        const related = faqs.find((row) => row.id === relatedId);
        return related === undefined ? [] : [link(related, locale)];
      }),
      helpful_count: faq.helpful_count + extra.helpful,
      not_helpful_count: faq.not_helpful_count + extra.notHelpful,
      view_count: faq.view_count + extra.views,
    };
  }

  async vote(id: string, helpful: boolean): Promise<void> {
    const faq = find(this.settings.current().faqs, id);
    await this.counters.count(faq.id, helpful ? 'helpful' : 'notHelpful', this.settings.version);
  }

  /** Throws while there are no settings yet. */
  private shelf(channel: string): FaqShelf {
    this.shelves ??= new FaqShelves(this.settings.current());
    return this.shelves.of(channel);
  }
}

function find(faqs: readonly FaqRow[], id: string): FaqRow {
  const faq = faqs.find((row) => row.id === id);
  if (faq === undefined) throw problems.faqUnknown();
  return faq;
}

function link(faq: FaqRow, locale: string): FaqLink {
  return { id: faq.id, question: localized(faq.question, locale) };
}

function snippet(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= SNIPPET ? line : `${line.slice(0, SNIPPET).replace(/\s+\S*$/, '')}…`;
}
