/** Phonetic keys as index terms, marked with the script of the word. */
import { LRUCache } from 'lru-cache';
import { isBengali } from './fold';
import { soundOf } from './sound';

const BENGALI = '^';
const OTHER = '~';
/** Two consonants suffice across scripts; within one script the spelling is the better evidence. */
const SHORTEST = 2;
const SHORTEST_IN_ONE_SCRIPT = 3;

/** A cache, because entries repeat their words. */
const cached = new LRUCache<string, readonly string[]>({ max: 20_000 });

/** Matches a term that is a phonetic key. */
export const SoundMark = /^[\^~]/;

/** The phonetic key of a word of an entry; none when the word is too short. */
export function soundMarks(word: string): readonly string[] {
  const known = cached.get(word);
  if (known !== undefined) return known;
  const sound = soundOf(word);
  const marks = sound.length < SHORTEST ? [] : [(isBengali(word) ? BENGALI : OTHER) + sound];
  cached.set(word, marks);
  return marks;
}

/** The phonetic keys that may match a word of a query. */
export function soundsLike(word: string): string[] {
  const sound = soundOf(word);
  const [own, other] = isBengali(word) ? [BENGALI, OTHER] : [OTHER, BENGALI];
  return [
    ...(sound.length >= SHORTEST_IN_ONE_SCRIPT ? [own + sound] : []),
    ...(sound.length >= SHORTEST ? [other + sound] : []),
  ];
}
