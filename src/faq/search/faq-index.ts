/** Full-text search over the FAQ, per language: prefixes, typos, any script, romanised Bengali. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { SearchResult } from 'minisearch';
import type { FaqRow } from '../../contract/odoo';
import { languageOf } from '../../i18n/languages';
import { fold, isBengali } from './fold';
import { IndexedEntry, LanguageIndex, indexIn } from './language-index';
import { SoundMark, soundMarks, soundsLike } from './sound-mark';
import { STOP_WORDS } from './stop-words';
import { termsIn } from './terms';

export interface FaqSearchHit {
  readonly id: string;
  readonly question: string;
  readonly answerText: string;
  /** The answer has links, which its text does not. */
  readonly hasLinks: boolean;
  /** 0..1: the share of the words of the query that the entry contains, those in its question weighted higher. */
  readonly score: number;
  /** 0..1: the share of the words of the entry's own question that the query contains. */
  readonly focus: number;
  /** Whether a word of the entry matches the query. */
  readonly isMatch: (word: string) => boolean;
}

/** Weight of a word that only sounds like the one in the query. */
const BY_SOUND = 0.7;
/** In characters; the rest is ignored. */
const LONGEST_QUERY = 1_000;
const MOST_TERMS = 24;

export class FaqIndex {
  private constructor(private readonly languages: ReadonlyMap<string, LanguageIndex>) {}

  /** Builds the index in every language of the entries, with pauses for other work. */
  static async of(faqs: readonly FaqRow[], pause: () => Promise<void> = () => nextTurn()): Promise<FaqIndex> {
    const languages = new Map<string, LanguageIndex>();
    const spoken = new Set(faqs.flatMap(({ question }) => Object.keys(question)).map(languageOf));
    for (const language of spoken) languages.set(language, await indexIn(language, faqs, pause));
    return new FaqIndex(languages);
  }

  /** Best first, at most `limit`. */
  search(query: string, locale: string, limit: number): FaqSearchHit[] {
    const terms = [...new Set(termsIn(query.slice(0, LONGEST_QUERY)))].slice(0, MOST_TERMS);
    const index = this.languages.get(languageOf(locale)) ?? this.languages.get('en') ?? [...this.languages.values()][0];
    if (terms.length === 0 || index === undefined) return [];
    const { search, entries, vocabulary } = index;
    return search
      .search([...terms, ...terms.filter((term) => !vocabulary.has(term)).flatMap(soundsLike)].join(' '), {
        prefix: (term) => !SoundMark.test(term) && (term.length > 3 || (isBengali(term) && !vocabulary.has(term))),
        fuzzy: (term) => (SoundMark.test(term) || vocabulary.has(term) || term.length < 5 ? 0 : 0.2),
      })
      .slice(0, limit)
      .flatMap((hit) => {
        const found = entries.get(String(hit.id));
        return found === undefined ? [] : [toHit(found, hit, terms)];
      })
      .sort((a, b) => b.score - a.score);
  }
}

function toHit(found: IndexedEntry, hit: SearchResult, terms: readonly string[]): FaqSearchHit {
  const asked = new Set(hit.queryTerms);
  const met = new Set(Object.keys(hit.match));
  const sounding = (term: string) => soundsLike(term).some((mark) => asked.has(mark));
  const known = share(terms, (term) => (asked.has(term) ? 1 : sounding(term) ? BY_SOUND : 0));
  const inQuestion = share(terms, (term) => closest(found.questionTerms, term));
  const focus = share([...new Set(found.questionTerms)], (word) => closest(terms, word));
  return {
    id: found.id,
    question: found.question,
    answerText: found.answer,
    hasLinks: found.hasLinks,
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

/** 1 for the same word or a common prefix; less for one that sounds like it. */
function closest(words: readonly string[], term: string): number {
  if (words.some((word) => near(word, term))) return 1;
  const marks = soundsLike(term);
  return words.some((word) => soundMarks(word).some((mark) => marks.includes(mark))) ? BY_SOUND : 0;
}

function near(word: string, term: string): boolean {
  return word === term || (term.length > 3 && (word.startsWith(term) || term.startsWith(word)));
}
