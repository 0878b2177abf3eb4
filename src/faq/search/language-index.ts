/** The FAQ's entries in one language, prepared for searching a few at a time, so that whoever else wants the processor gets it. */
import MiniSearch from 'minisearch';
import type { FaqRow } from '../../contract/odoo';
import { localized } from '../../conversation/localized';
import { plainText } from './plain-text';
import { soundMarks } from './sound-mark';
import { termsIn } from './terms';

export interface IndexedEntry {
  readonly id: string;
  readonly question: string;
  readonly answer: string;
  readonly questionTerms: readonly string[];
  readonly answerTerms: readonly string[];
  readonly sounds: readonly string[];
}

export interface LanguageIndex {
  readonly entries: ReadonlyMap<string, IndexedEntry>;
  /** The words of the entries: who writes one of these made no typo. */
  readonly vocabulary: ReadonlySet<string>;
  readonly search: MiniSearch<IndexedEntry>;
}

/** A few milliseconds of work. */
const SLICE = 25;

/** @param pause is waited for after every few entries. */
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
  const answer = plainText(localized(faq.answer, language));
  const [questionTerms, answerTerms] = [termsIn(question), termsIn(answer)];
  const sounds = [...questionTerms, ...answerTerms].flatMap(soundMarks);
  return { id: faq.id, question, answer, questionTerms, answerTerms, sounds };
}
