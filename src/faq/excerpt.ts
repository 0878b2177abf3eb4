/** An excerpt of an answer around the first match of a search. */
import type { TextRange } from '../contract/shopper';
import { wordsIn } from './search/words';

export interface Excerpt {
  readonly text: string;
  /** Ranges of the matching words in `text`, in order, never overlapping. */
  readonly highlights: TextRange[];
}

const LENGTH = 160;
/** Characters before the first match. */
const LEAD = 40;

/** @param isMatch whether a word of the text matches the search. */
export function excerptOf(answer: string, isMatch: (word: string) => boolean): Excerpt {
  const line = answer.replace(/\s+/g, ' ').trim();
  const hits = wordsIn(line).filter(({ text }) => isMatch(text));
  const [from, to] = line.length <= LENGTH ? [0, line.length] : windowAround(line, hits[0]?.start ?? 0);
  const before = from > 0 ? '…' : '';
  const highlights = hits
    .filter(({ start, end }) => start >= from && end <= to)
    .map(({ start, end }) => ({ start: start - from + before.length, end: end - from + before.length }));
  return { text: `${before}${line.slice(from, to)}${to < line.length ? '…' : ''}`, highlights };
}

/** Cuts between words, so that no letter loses its vowel sign. */
function windowAround(line: string, hit: number): [number, number] {
  const from = hit <= LEAD ? 0 : afterSpace(line, Math.min(hit - LEAD, line.length - LENGTH), hit);
  const end = Math.min(line.length, from + LENGTH);
  const lastSpace = end === line.length ? end : line.lastIndexOf(' ', end);
  return [from, lastSpace > hit ? lastSpace : end];
}

function afterSpace(line: string, wanted: number, latest: number): number {
  const space = line.indexOf(' ', wanted);
  return space === -1 || space >= latest ? latest : space + 1;
}
