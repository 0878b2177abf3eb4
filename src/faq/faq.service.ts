/** The shopper's FAQ, out of the settings: categories, entries, search; counts what is read and found helpful. */
import { Inject, Injectable, OnModuleDestroy } from '@nestjs/common';
import sanitizeHtml from 'sanitize-html';
import { Subscription } from 'rxjs';
import { problems } from '../common/problems';
import type { FaqRow, SettingsSnapshot } from '../contract/facade';
import type { FaqCategory, FaqEntry, FaqHit, FaqLink } from '../contract/shopper';
import { localized } from '../conversation/localized';
import { FAQ_COUNTERS, FaqCounters, SHOP_SETTINGS, ShopSettings } from '../conversation/ports';
import { FaqIndex } from '../faq-index/faq-index';
import { ANSWER_RULES } from './answer-rules';

const HITS = 10;
const SNIPPET = 160;

@Injectable()
export class FaqService implements OnModuleDestroy {
  private readonly listening: Subscription;
  private index: FaqIndex | undefined;

  constructor(
    @Inject(SHOP_SETTINGS) private readonly settings: ShopSettings,
    @Inject(FAQ_COUNTERS) private readonly counters: FaqCounters,
  ) {
    this.listening = settings.changes.subscribe((snapshot) => (this.index = new FaqIndex(snapshot)));
  }

  onModuleDestroy(): void {
    this.listening.unsubscribe();
  }

  categories(locale: string, only: string | undefined): FaqCategory[] {
    const { faq_categories, faqs } = this.settings.current();
    return faq_categories
      .filter((category) => only === undefined || category.id === only)
      .map((category) => {
        const own = faqs.filter((faq) => faq.category_id === category.id).map((faq) => link(faq, locale));
        const name = localized(category.name, locale);
        return { id: category.id, name, icon: category.icon, faq_count: own.length, faqs: own };
      })
      .filter((category) => category.faq_count > 0);
  }

  search(query: string, locale: string): FaqHit[] {
    this.settings.current();
    const hits = this.index?.search(query, locale, HITS) ?? [];
    return hits.map(({ id, question, answerText, score }) => ({ id, question, snippet: snippet(answerText), score }));
  }

  /** Throws when there is no such entry. Reading it counts as a view. */
  async read(id: string, locale: string): Promise<FaqEntry> {
    const snapshot = this.settings.current();
    const faq = this.find(snapshot, id);
    await this.counters.count(faq.id, 'views', this.settings.version);
    const extra = await this.counters.countedSince(faq.id, this.settings.version);
    const category = snapshot.faq_categories.find((row) => row.id === faq.category_id);
    return {
      id: faq.id,
      question: localized(faq.question, locale),
      answer: sanitizeHtml(localized(faq.answer, locale), ANSWER_RULES),
      category: category === undefined ? '' : localized(category.name, locale),
      related: faq.related_ids.flatMap((relatedId) => {
        const related = snapshot.faqs.find((row) => row.id === relatedId);
        return related === undefined ? [] : [link(related, locale)];
      }),
      helpful_count: faq.helpful_count + extra.helpful,
      not_helpful_count: faq.not_helpful_count + extra.notHelpful,
      view_count: faq.view_count + extra.views,
    };
  }

  async vote(id: string, helpful: boolean): Promise<void> {
    const faq = this.find(this.settings.current(), id);
    await this.counters.count(faq.id, helpful ? 'helpful' : 'notHelpful', this.settings.version);
  }

  private find(snapshot: SettingsSnapshot, id: string): FaqRow {
    const faq = snapshot.faqs.find((row) => row.id === id);
    if (faq === undefined) throw problems.faqUnknown();
    return faq;
  }
}

function link(faq: FaqRow, locale: string): FaqLink {
  return { id: faq.id, question: localized(faq.question, locale) };
}

function snippet(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= SNIPPET ? line : `${line.slice(0, SNIPPET).replace(/\s+\S*$/, '')}…`;
}
