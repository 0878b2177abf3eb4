/** Transliterates Bengali as people type it in Latin letters, so that কত and koto, ডেলিভারি and delivery match. */

const CONSONANTS = new Map(
  (
    'ক k খ kh গ g ঘ gh ঙ ng চ ch ছ ch জ j ঝ jh ঞ n ট t ঠ th ড d ঢ dh ণ n ত t থ th দ d ধ dh ন n ' +
    'প p ফ f ব b ভ v ম m য j র r ল l শ sh ষ sh স s হ h ৎ t'
  )
    .match(/\S{1,2} \S{1,2}/g)
    ?.map((pair): [string, string] => [pair.slice(0, pair.indexOf(' ')), pair.slice(pair.indexOf(' ') + 1)]),
);
const SOUNDS = ['o', 'a', 'i', 'i', 'u', 'u', 'ri', 'e', 'oi', 'o', 'ou'];
const VOWELS = new Map([
  ...Array.from('অআইঈউঊঋএঐওঔ', (letter, i): [string, string] => [letter, SOUNDS[i] ?? '']),
  ...Array.from('ািীুূৃেৈোৌ', (sign, i): [string, string] => [sign, SOUNDS[i + 1] ?? '']),
]);
const NUKTA = '\u09BC';
const JOINED = '\u09CD';
const NASAL = '\u0982';
const BENGALI = /[\u0980-\u09FF]/;

/** Words in other scripts stay, but for `bh`, which is as often typed `v`. The word is normalised. */
export function romanised(word: string): string {
  if (!BENGALI.test(word)) return word.replaceAll('bh', 'v');
  const letters = Array.from(word);
  return letters.map((_, at) => soundAt(letters, at)).join('');
}

/** A consonant is followed by an `o` that is not written, unless a vowel sign or a joined consonant says otherwise. */
function soundAt(letters: readonly string[], at: number): string {
  const letter = letters[at] ?? '';
  if (letter === NASAL) return 'ng';
  const vowel = VOWELS.get(letter);
  if (vowel !== undefined) return vowel;
  const consonant = CONSONANTS.get(letter);
  if (consonant === undefined) return BENGALI.test(letter) ? '' : letter;
  const softened = letters[at + 1] === NUKTA;
  const follows = letters[at + (softened ? 2 : 1)];
  const glides = letter === 'য' && (softened || letters[at - 1] === JOINED);
  const sound = glides ? 'y' : softened ? 'r' : consonant;
  const open = follows === undefined ? letters.length === 1 : CONSONANTS.has(follows);
  return open ? `${sound}o` : sound;
}
