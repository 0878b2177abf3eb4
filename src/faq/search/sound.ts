/**
 * The phonetic key of a word: its consonants, the same for Bengali and Latin letters. So `delivry`, `delivery` and
 * `ডেলিভারি` share `dlvr`, and romanised `dudh` matches `দুধ`.
 */
import { isBengali } from './fold';

const SPOKEN: readonly (readonly [RegExp, string])[] = [
  [/ক্স/g, 'k'],
  [/জ্ঞ/g, 'g'],
  [/\u09cdয/g, ''],
  [/[কখ]/g, 'k'],
  [/[গঘ]/g, 'g'],
  [/[\u0982ঞন]/g, 'n'],
  [/[চছ]/g, 'c'],
  [/য/g, 'a'], // folded, it is the semivowel য়
  [/[জঝ]/g, 'j'],
  [/[টঠতথ]/g, 't'],
  [/[ডঢদধ]/g, 'd'],
  [/প/g, 'p'],
  [/ফ/g, 'f'],
  [/ব/g, 'b'],
  [/ভ/g, 'v'],
  [/ম/g, 'm'],
  [/[র\u098b\u09c3]/g, 'r'],
  [/ল/g, 'l'],
  [/স/g, 's'],
  [/হ/g, 'h'],
  [/(\w)\u09cd\1/g, '$1'],
  [/\u09cd/g, ''],
  [/[^a-z]/g, 'a'],
];

const SPELLED: readonly (readonly [RegExp, string])[] = [
  [/tion/g, 'sn'],
  [/k?kh|k?ksh|ck|q/g, 'k'],
  [/c?chh?/g, '$'],
  [/sh/g, 's'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/\$/g, 'c'],
  [/ge|j?jh|z/g, 'j'],
  [/gh/g, 'g'],
  [/th/g, 't'],
  [/dh/g, 'd'],
  [/ph/g, 'f'],
  [/bh/g, 'v'],
  [/ng/g, 'n'],
  [/x/g, 'ks'],
  [/(.)\1/g, '$1'],
  [/[eiouwy]/g, 'a'],
  [/[^a-z]/g, ''],
];

/** The consonants of a folded word (`fold`); a vowel counts only where the word begins with it. */
export function soundOf(word: string): string {
  const rules = isBengali(word) ? SPOKEN : SPELLED;
  const key = rules.reduce((text, [letters, sound]) => text.replace(letters, sound), word);
  return key.replace(/(?<!^)a/g, '');
}
