/**
 * Turns a text into the features of the classifier: the n-grams of one to four characters of each word, its letters, and its
 * meaning where that is the same in every shop.
 */
import { words } from '../language/normalize';
import { meaningOf } from '../language/shop-words';
import { romanised } from '../language/romanised';

/** In characters; the rest is ignored. */
const LONGEST_TEXT = 500;
const LONGEST_GRAM = 4;
/** The letters of a word together count as an n-gram of this length. */
const AS_LETTERS = 3;
/** What a word means weighs as much as the most telling n-gram, and counts as often: it is known although none of its letters are. */
const AS_MEANING = 0;
const MEANING_TIMES = 3;
/** All numbers are one feature: order numbers tell nothing apart. */
const DIGITS = /\d+/g;
/** 32-bit FNV-1a: about thirty collisions among half a million n-grams. */
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** Each n-gram of a text once. Flat arrays of one size, for a training keeps those of all its examples. */
export interface Grams {
  readonly hashes: Uint32Array;
  /** In characters. */
  readonly lengths: Uint8Array;
  readonly times: Uint16Array;
}

interface Gram {
  readonly length: number;
  times: number;
}

/** A word begins and ends with a space, so that `or` in `order` is not the word `or`. */
export function gramsOf(text: string): Grams {
  const grams = new Map<number, Gram>();
  for (const word of words(text.slice(0, LONGEST_TEXT))) {
    const plain = romanised(word).replace(DIGITS, '0');
    countRuns(grams, ` ${plain} `);
    countLetters(grams, plain);
    countMeaning(grams, word);
  }
  const counted = [...grams.values()];
  return {
    hashes: Uint32Array.from(grams.keys()),
    lengths: Uint8Array.from(counted, ({ length }) => length),
    times: Uint16Array.from(counted, ({ times }) => times),
  };
}

function countRuns(grams: Map<number, Gram>, framed: string): void {
  for (let start = 0; start < framed.length; start += 1) {
    const longest = Math.min(LONGEST_GRAM, framed.length - start);
    let hash = FNV_OFFSET;
    for (let length = 1; length <= longest; length += 1) {
      hash = mix(hash, framed.charCodeAt(start + length - 1));
      count(grams, hash, length);
    }
  }
}

/** In any order, so that `sedn` matches `send`. */
function countLetters(grams: Map<number, Gram>, word: string): void {
  let hash = mix(FNV_OFFSET, 0);
  for (const letter of Array.from(word).sort()) hash = mix(hash, letter.codePointAt(0) ?? 0);
  count(grams, hash, AS_LETTERS);
}

function countMeaning(grams: Map<number, Gram>, word: string): void {
  const meaning = meaningOf(word);
  if (meaning === undefined) return;
  let hash = mix(FNV_OFFSET, 1);
  for (let at = 0; at < meaning.length; at += 1) hash = mix(hash, meaning.charCodeAt(at));
  count(grams, hash, AS_MEANING, MEANING_TIMES);
}

function mix(hash: number, code: number): number {
  return Math.imul(hash ^ code, FNV_PRIME) >>> 0;
}

function count(grams: Map<number, Gram>, hash: number, length: number, times = 1): void {
  const known = grams.get(hash);
  if (known === undefined) grams.set(hash, { length, times });
  else known.times += times;
}
