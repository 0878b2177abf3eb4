/** Full-text search over the FAQ, per language: beginnings of words, typos, any script, romanised Bengali. */
import MiniSearch from 'minisearch';
import type { SearchResult } from 'minisearch';
import type { FaqRow } from '../contract/facade';
import { localized } from '../conversation/localized';
import { fold, isBengali } from './fold';
import { plainText } from './plain-text';
import { SoundMark, soundMarks, soundsLike } from './sound-mark';
import { STOP_WORDS } from './stop-words';
import { wordsIn } from './words';

export interface FaqSearchHit {
  readonly id: string;
  readonly question: string;
  readonly answerText: string;
  /** 0..1: the share of the question's words that the entry knows, weighted by how telling they are. */
  readonly score: number;
  /** 0..1: the share of the entry's own question that was asked for. A word that many entries hold says little of one. */
  readonly focus: number;
  /** Whether this word of the entry is one that was looked for. */
  readonly isMatch: (word: string) => boolean;
}

interface Document {
  readonly id: string;
  readonly question: string;
  readonly answer: string;
  readonly questionTerms: readonly string[];
  readonly answerTerms: readonly string[];
  readonly sounds: readonly string[];
}

interface LocaleIndex {
  /** The words of the entries: who writes one of these made no typo. */
  readonly vocabulary: ReadonlySet<string>;
  readonly search: MiniSearch<Document>;
  readonly documents: ReadonlyMap<string, Document>;
}

/** A word that only sounds like the one that was asked for. */
const BY_SOUND = 0.7;
/** Nobody asks for more; what is longer was never meant for a search. */
const LONGEST_QUERY = 1_000;
const LONGEST_WORD = 40;
const MOST_TERMS = 24;

export class FaqIndex {
  private readonly byLocale = new Map<string, LocaleIndex>();

  constructor(private readonly faqs: readonly FaqRow[]) {}

  /** Best first, at most `limit`. */
  search(query: string, locale: string, limit: number): FaqSearchHit[] {
    const terms = [...new Set(termsIn(query.slice(0, LONGEST_QUERY)))].slice(0, MOST_TERMS);
    if (terms.length === 0) return [];
    const { search, documents, vocabulary } = this.indexFor(locale);
    return search
      .search([...terms, ...terms.filter((term) => !vocabulary.has(term)).flatMap(soundsLike)].join(' '), {
        prefix: (term) => !SoundMark.test(term) && (term.length > 3 || (isBengali(term) && !vocabulary.has(term))),
        fuzzy: (term) => (SoundMark.test(term) || vocabulary.has(term) || term.length < 5 ? 0 : 0.2),
      })
      .slice(0, limit)
      .flatMap((hit) => {
        const found = documents.get(String(hit.id));
        return found === undefined ? [] : [toHit(found, hit, terms)];
      })
      .sort((a, b) => b.score - a.score);
  }

  /** The answer of an entry as plain text. */
  answerText(id: string, locale: string): string {
    return this.indexFor(locale).documents.get(id)?.answer ?? '';
  }

  private indexFor(locale: string): LocaleIndex {
    const primary = locale.split(/[-_]/)[0]?.toLowerCase() ?? 'en';
    const known = this.byLocale.get(primary);
    if (known !== undefined) return known;
    const documents = new Map(this.faqs.map((faq) => [faq.id, toDocument(faq, primary)]));
    const search = emptySearch();
    search.addAll([...documents.values()]);
    const index = { search, documents, vocabulary: vocabularyOf([...documents.values()]) };
    this.byLocale.set(primary, index);
    return index;
  }
}

function vocabularyOf(documents: readonly Document[]): ReadonlySet<string> {
  return new Set(documents.flatMap(({ questionTerms, answerTerms }) => [...questionTerms, ...answerTerms]));
}

function emptySearch(): MiniSearch<Document> {
  return new MiniSearch<Document>({
    fields: ['question', 'answer', 'sound'],
    extractField: (document, field) => {
      if (field === 'id') return document.id;
      if (field === 'question') return document.questionTerms.join(' ');
      if (field === 'answer') return document.answerTerms.join(' ');
      return document.sounds.join(' ');
    },
    tokenize: (text) => text.split(' ').filter(Boolean),
    processTerm: (term) => term,
    searchOptions: {
      boost: { question: 3, sound: 0.4 },
    },
  });
}

function toDocument(faq: FaqRow, locale: string): Document {
  const question = localized(faq.question, locale);
  const answer = plainText(localized(faq.answer, locale));
  const [questionTerms, answerTerms] = [termsIn(question), termsIn(answer)];
  const sounds = [...questionTerms, ...answerTerms].flatMap(soundMarks);
  return { id: faq.id, question, answer, questionTerms, answerTerms, sounds };
}

function toHit(found: Document, hit: SearchResult, terms: readonly string[]): FaqSearchHit {
  const asked = new Set(hit.queryTerms);
  const met = new Set(Object.keys(hit.match));
  const heard = (term: string) => soundsLike(term).some((mark) => asked.has(mark));
  const known = share(terms, (term) => (asked.has(term) ? 1 : heard(term) ? BY_SOUND : 0));
  const inQuestion = share(terms, (term) => closest(found.questionTerms, term));
  const focus = share([...new Set(found.questionTerms)], (word) => closest(terms, word));
  return {
    id: found.id,
    question: found.question,
    answerText: found.answer,
    score: Math.min(1, 0.4 * known + 0.6 * inQuestion),
    focus,
    isMatch: (word) => {
      const term = fold(word);
      return met.has(term) || (!STOP_WORDS.has(term) && soundMarks(term).some((mark) => met.has(mark)));
    },
  };
}

function share(terms: readonly string[], weight: (term: string) => number): number {
  return terms.length === 0 ? 0 : terms.reduce((sum, term) => sum + weight(term), 0) / terms.length;
}

/** 1 for the same word, or one that begins like it; less for one that sounds like it. */
function closest(words: readonly string[], term: string): number {
  if (words.some((word) => near(word, term))) return 1;
  const marks = soundsLike(term);
  return words.some((word) => soundMarks(word).some((mark) => marks.includes(mark))) ? BY_SOUND : 0;
}

function near(word: string, term: string): boolean {
  return word === term || (term.length > 3 && (word.startsWith(term) || term.startsWith(word)));
}

function termsIn(text: string): string[] {
  return wordsIn(text)
    .filter(({ text: word }) => !STOP_WORDS.has(word.normalize('NFC').toLowerCase()))
    .map(({ text: word }) => fold(word.slice(0, LONGEST_WORD)))
    .filter((term) => term !== '');
}
