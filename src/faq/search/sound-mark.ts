/** Sounds as terms of their own in the index, told apart by the script in which the word was written. */
import { isBengali } from './fold';
import { soundOf } from './sound';

const BENGALI = '^';
const OTHER = '~';
/** Two consonants tell enough between scripts; in one script the spelling tells more. */
const SHORTEST = 2;
const SHORTEST_IN_ONE_SCRIPT = 3;

/** Entries repeat their words; listening once to each is enough. */
const heard = new Map<string, readonly string[]>();
const MOST_REMEMBERED = 20_000;

/** Matches a term that is a sound. */
export const SoundMark = /^[\^~]/;

/** The sound of a word of an entry; none when it is too short to tell anything. */
export function soundMarks(word: string): readonly string[] {
  const known = heard.get(word);
  if (known !== undefined) return known;
  const sound = soundOf(word);
  const marks = sound.length < SHORTEST ? [] : [(isBengali(word) ? BENGALI : OTHER) + sound];
  if (heard.size >= MOST_REMEMBERED) heard.clear();
  heard.set(word, marks);
  return marks;
}

/** The sounds under which a word that is looked for may stand in an entry. */
export function soundsLike(word: string): string[] {
  const sound = soundOf(word);
  const [own, other] = isBengali(word) ? [BENGALI, OTHER] : [OTHER, BENGALI];
  return [
    ...(sound.length >= SHORTEST_IN_ONE_SCRIPT ? [own + sound] : []),
    ...(sound.length >= SHORTEST ? [other + sound] : []),
  ];
}
