/** Full-text search over the FAQ, per language: prefixes, small typos, any script. */
import MiniSearch from 'minisearch';
import type { FaqRow } from '../contract/facade';
import { localized } from '../conversation/localized';
import { plainText } from './plain-text';

export interface FaqSearchHit {
  readonly id: string;
  readonly question: string;
  readonly answerText: string;
  /** 0..1: the share of the question's words that the entry knows, weighted by how telling they are. */
  readonly score: number;
}

interface Document {
  readonly id: string;
  readonly question: string;
  readonly answer: string;
}

const STOP_WORDS = new Set(
  (
    'a an the is are am was do does did i you we they it my your our of to in on for and or with what how when where why ' +
    'can could will would please me tell about be have has this that there if from at hi hello ' +
    'কি কী আমি আমার আপনি আপনাদের আপনারা এর ও এবং করে করতে কত কেন কিভাবে কীভাবে হয় হবে আছে থেকে জন্য একটি এই সেই'
  ).split(' '),
);
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

export class FaqIndex {
  private readonly byLocale = new Map<string, { search: MiniSearch<Document>; documents: Map<string, Document> }>();

  constructor(private readonly faqs: readonly FaqRow[]) {}

  /** Best first, at most `limit`. */
  search(query: string, locale: string, limit: number): FaqSearchHit[] {
    const terms = tokens(query);
    if (terms.length === 0) return [];
    const { search, documents } = this.indexFor(locale);
    return search
      .search(query)
      .slice(0, limit)
      .flatMap((hit) => {
        const found = documents.get(String(hit.id));
        if (found === undefined) return [];
        const known = new Set(hit.queryTerms).size / new Set(terms).size;
        const inQuestion = hit.queryTerms.filter((term) =>
          tokens(found.question).some((word) => near(word, term)),
        ).length;
        const score = Math.min(1, 0.4 * known + 0.6 * (inQuestion / new Set(terms).size));
        return [{ id: found.id, question: found.question, answerText: found.answer, score }];
      })
      .sort((a, b) => b.score - a.score);
  }

  private indexFor(locale: string) {
    const primary = locale.split(/[-_]/)[0]?.toLowerCase() ?? 'en';
    const known = this.byLocale.get(primary);
    if (known !== undefined) return known;
    const documents = new Map(this.faqs.map((faq) => [faq.id, toDocument(faq, primary)]));
    const search = new MiniSearch<Document>({
      fields: ['question', 'answer'],
      tokenize: tokens,
      processTerm: (term) => term,
      searchOptions: {
        boost: { question: 3 },
        prefix: (term) => term.length > 3,
        fuzzy: (term) => (term.length > 4 ? 0.2 : 0),
      },
    });
    search.addAll([...documents.values()]);
    const index = { search, documents };
    this.byLocale.set(primary, index);
    return index;
  }
}

function toDocument(faq: FaqRow, locale: string): Document {
  return { id: faq.id, question: localized(faq.question, locale), answer: plainText(localized(faq.answer, locale)) };
}

function tokens(text: string): string[] {
  const all = text.normalize('NFC').toLowerCase().match(WORD) ?? [];
  return all.filter((word) => !STOP_WORDS.has(word));
}

/** The same word, or one that begins like it. */
function near(word: string, term: string): boolean {
  return word === term || (term.length > 3 && (word.startsWith(term) || term.startsWith(word)));
}
