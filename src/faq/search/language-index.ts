/** Indexes the FAQ in one language, a few entries at a time, so that the event loop stays responsive. */
import MiniSearch from 'minisearch';
import type { FaqRow } from '../../contract/odoo';
import { localized } from '../../i18n/localized';
import { plainText } from './plain-text';
import { soundMarks } from './sound-mark';
import { termsIn } from './terms';

export interface IndexedEntry {
  readonly id: string;
  readonly question: string;
  readonly answer: string;
  /** The answer has links, which its text does not. */
  readonly hasLinks: boolean;
  readonly questionTerms: readonly string[];
  readonly answerTerms: readonly string[];
  readonly sounds: readonly string[];
}

export interface LanguageIndex {
  readonly entries: ReadonlyMap<string, IndexedEntry>;
  /** All words of the entries: a word in here is not a typo. */
  readonly vocabulary: ReadonlySet<string>;
  readonly search: MiniSearch<IndexedEntry>;
}

const LINK = /<a\b/i;
/** Entries between two pauses: a few milliseconds of work. */
const SLICE = 25;

/** @param pause awaited after every few entries. */
export async function indexIn(
  language: string,
  faqs: readonly FaqRow[],
  pause: () => Promise<void>,
): Promise<LanguageIndex> {
  const entries = new Map<string, IndexedEntry>();
  const vocabulary = new Set<string>();
  const search = emptySearch();
  for (let at = 0; at < faqs.length; at += SLICE) {
    for (const faq of faqs.slice(at, at + SLICE)) {
      const entry = toEntry(faq, language);
      entries.set(entry.id, entry);
      search.add(entry);
      for (const term of [...entry.questionTerms, ...entry.answerTerms]) vocabulary.add(term);
    }
    await pause();
  }
  return { entries, vocabulary, search };
}

function emptySearch(): MiniSearch<IndexedEntry> {
  return new MiniSearch<IndexedEntry>({
    fields: ['question', 'answer', 'sound'],
    extractField: (entry, field) => {
      if (field === 'id') return entry.id;
      if (field === 'question') return entry.questionTerms.join(' ');
      if (field === 'answer') return entry.answerTerms.join(' ');
      return entry.sounds.join(' ');
    },
    tokenize: (text) => text.split(' ').filter(Boolean),
    processTerm: (term) => term,
    searchOptions: {
      boost: { question: 3, sound: 0.4 },
    },
  });
}

function toEntry(faq: FaqRow, language: string): IndexedEntry {
  const question = localized(faq.question, language);
  const markup = localized(faq.answer, language);
  const answer = plainText(markup);
  const [questionTerms, answerTerms] = [termsIn(question), termsIn(answer)];
  const sounds = [...questionTerms, ...answerTerms].flatMap(soundMarks);
  const hasLinks = LINK.test(markup);
  return { id: faq.id, question, answer, hasLinks, questionTerms, answerTerms, sounds };
}
