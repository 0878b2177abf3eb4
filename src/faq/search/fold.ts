/**
 * Folds the spellings of a word into one: case, accents, joiners, digits, endings, Bengali letters that sound alike.
 */

/** Bengali letters that sound alike, mapped to one of them; the dot below (nukta) is U+09BC. */
const SOUNDS_LIKE: readonly (readonly [RegExp, string])[] = [
  [/[\u09a1\u09a2]\u09bc/g, 'র'],
  [/(?<!\u09cd)\u09af(?!\u09bc)/g, 'জ'],
  [/[\u0981\u09bc]/g, ''],
  [/\u0988/g, '\u0987'],
  [/\u09c0/g, '\u09bf'],
  [/\u098a/g, '\u0989'],
  [/\u09c2/g, '\u09c1'],
  [/ণ/g, 'ন'],
  [/[শষ]/g, 'স'],
  [/ৎ/g, 'ত'],
  [/ঙ/g, '\u0982'],
];
const BENGALI_ENDING = /(?<=.{2})(গুলোর|গুলো|গুলির|গুলি|দের|ের|টির|টি|টা|তে|কে)$/u;
const BENGALI_ZERO = 0x09e6;

export function fold(word: string): string {
  const plain = word
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\p{Cf}]/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u09e6-\u09ef]/g, (digit) => String(digit.charCodeAt(0) - BENGALI_ZERO));
  return isBengali(plain) ? foldBengali(plain) : plain.replace(/(?<=..)ies$/, 'y').replace(/(?<=...)(?<![su])s$/, '');
}

export function isBengali(word: string): boolean {
  return /[\u0980-\u09ff]/.test(word);
}

function foldBengali(word: string): string {
  const stem = word.replace(BENGALI_ENDING, '');
  return SOUNDS_LIKE.reduce((text, [letters, sound]) => text.replace(letters, sound), stem);
}
