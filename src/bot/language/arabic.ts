/** Spellings of Arabic words as one: many leave out what marks a letter. */

/** `أ` is `ا`, `ة` is `ه`, `ى` is `ي`; without the signs of vowels. */
export function plainArabic(word: string): string {
  return word
    .replace(/[أإآ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .replace(/ؤ/g, 'و')
    .replace(/[\u064b-\u0652]/g, '');
}
