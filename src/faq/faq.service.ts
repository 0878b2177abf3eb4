/** The shopper's FAQ from the settings: categories, entries, search. Counts views. */
import { Inject, Injectable } from '@nestjs/common';
import sanitizeHtml from 'sanitize-html';
import type { FaqRow } from '../contract/odoo';
import type { FaqCategory, FaqEntry, FaqHit, FaqLink } from '../contract/shopper';
import { localized } from '../i18n/localized';
import { FAQ_COUNTERS, FaqCounters } from './faq-counters.port';
import { SHOP_SETTINGS, ShopSettings } from '../common/shop-settings.port';
import { ANSWER_RULES } from './answer-rules';
import { excerptOf } from './excerpt';
import { FaqCatalogService, entryOf } from './faq-catalog.service';

const HITS = 10;

@Injectable()
export class FaqService {
  constructor(
    private readonly catalog: FaqCatalogService,
    @Inject(SHOP_SETTINGS) private readonly settings: ShopSettings,
    @Inject(FAQ_COUNTERS) private readonly counters: FaqCounters,
  ) {}

  categories(channel: string, locale: string, only: string | undefined): FaqCategory[] {
    const { categories, faqs } = this.catalog.of(channel);
    return categories
      .filter((category) => only === undefined || category.id === only)
      .map((category) => {
        const own = faqs.filter((faq) => faq.category_id === category.id).map((faq) => link(faq, locale));
        const name = localized(category.name, locale);
        return { id: category.id, name, icon: category.icon, faq_count: own.length, faqs: own };
      })
      .filter((category) => category.faq_count > 0);
  }

  /** Those with the most views as Odoo last told them; of equals, the first in the shop's own order. */
  popular(channel: string, locale: string, most: number): FaqLink[] {
    const byViews = [...this.catalog.of(channel).faqs].sort((one, other) => other.view_count - one.view_count);
    return byViews.slice(0, most).map((faq) => link(faq, locale));
  }

  async search(channel: string, query: string, locale: string): Promise<FaqHit[]> {
    const found = await this.catalog.of(channel).search.search(query, locale, HITS);
    return found.map(({ id, question, answerText, score, isMatch }) => {
      const { text, highlights } = excerptOf(answerText, isMatch);
      return { id, question, snippet: text, highlights, score };
    });
  }

  /** Throws when this channel shows no such entry. Counts a view. */
  async read(channel: string, id: string, locale: string): Promise<FaqEntry> {
    const { categories, faqs } = this.catalog.of(channel);
    const faq = entryOf(faqs, id);
    await this.counters.count(faq.id, 'views', this.settings.version).catch(() => undefined); // read all the same
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
}

function link(faq: FaqRow, locale: string): FaqLink {
  return { id: faq.id, question: localized(faq.question, locale) };
}
