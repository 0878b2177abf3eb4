/** Suggests answers to agents by the search with which the bot finds entries of the FAQ. */
import { Inject, Injectable } from '@nestjs/common';
import { ProblemError } from '../common/problem.error';
import { SHOP_SETTINGS, ShopSettings } from '../common/shop-settings.port';
import { languageOf } from '../i18n/languages';
import { FaqCatalogService } from './faq-catalog.service';
import { FaqSearch } from './search/faq-search';
import type { OwnText, Suggester, Suggestion, SuggestionQuestion } from './suggester.port';

const MOST = 5;
/** Less has too little of the question to be worth reading. */
const WORTH_READING = 0.2;
const COUNTS = { view_count: 0, helpful_count: 0, not_helpful_count: 0 };

@Injectable()
export class SuggesterService implements Suggester {
  constructor(
    private readonly catalog: FaqCatalogService,
    @Inject(SHOP_SETTINGS) private readonly settings: ShopSettings,
  ) {}

  async suggest({ channel, locale, text, texts }: SuggestionQuestion): Promise<Suggestion[]> {
    if (!this.settings.current().channels.some(({ key }) => key === channel))
      throw new ProblemError('CHAT.CHANNEL_UNKNOWN');
    const ranked = (search: FaqSearch) => search.search(text, locale, MOST);
    const [faqs, own] = await Promise.all([ranked(this.catalog.of(channel).search), ranked(searchable(texts, locale))]);
    return [
      ...faqs.map(({ id, score }): Suggestion => ({ kind: 'faq', id, score })),
      ...own.map(({ id, score }): Suggestion => ({ kind: 'text', id, score })),
    ]
      .filter(({ score }) => score >= WORTH_READING)
      .sort((one, other) => other.score - one.score)
      .slice(0, MOST);
  }
}

/** A canned response has no question: all of it counts as one. */
function searchable(texts: readonly OwnText[], locale: string): FaqSearch {
  const language = languageOf(locale);
  return new FaqSearch(
    texts.map(({ id, text }) => ({
      ...{ id, category_id: '', question: { [language]: text }, answer: { [language]: '' }, related_ids: [] },
      ...COUNTS,
    })),
  );
}
