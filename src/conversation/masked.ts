/** Masks personal data in a question before it is stored for others to read. */
import type { ShopperCard } from '../contract/odoo';

/** Digits of every script: `5`, `৫`, `٥`. */
const DIGIT = String.raw`\p{Nd}`;
const MASKS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:[a-z][a-z0-9+.-]{0,30}:\/\/|www\.)\S+/giu, '[link]'],
  [/(?<![^\s@<>,;])[^\s@<>,;]+@[^\s@<>,;][^\s@<>,;.]*\.[^\s@<>,;]+/gu, '[e-mail]'],
  // The path after a host name may hold a secret.
  [/(?<![\p{L}\p{N}.-])(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}[/?#]\S+/gu, '[link]'],
  // A reference such as SO-12345: letters right before digits, with or without a dash or a blank.
  [new RegExp(String.raw`(?<![\p{L}\p{N}])(?:\p{L}{1,4}[-#/]?|s[od]? )${DIGIT}{3,}(?![\p{L}])`, 'giu'), '[reference]'],
  // Phone numbers and the like: seven digits or more, in any grouping.
  [new RegExp(String.raw`(?<!${DIGIT})[+(]?${DIGIT}(?:[\s().-]{0,2}${DIGIT}){6,}`, 'gu'), '[number]'],
  [new RegExp(String.raw`(?<!${DIGIT})#?${DIGIT}{5,}`, 'gu'), '[number]'],
];
/** Shorter names are common words, too. */
const SHORTEST_NAME = 3;
const MOST_NAMES = 8;

/** `own` is what is known about the author: their names are masked as well. */
export function masked(text: string, own: Pick<ShopperCard, 'name' | 'email'> = {}): string {
  const nameless = namesOf(own).reduce((left, name) => left.replace(anywhere(name), '[name]'), text);
  return MASKS.reduce((left, [what, mask]) => left.replace(what, mask), nameless);
}

/** Every word of the name, and the local part of the e-mail address, which is often a name. Longest first. */
function namesOf({ name = '', email = '' }: Pick<ShopperCard, 'name' | 'email'>): string[] {
  const words = [...name.split(/[^\p{L}\p{M}]+/u), ...(email.split('@')[0] ?? '').split(/[^\p{L}\p{M}]+/u)];
  const names = words.filter((word) => Array.from(word).length >= SHORTEST_NAME);
  return [...new Set(names)].sort((a, b) => b.length - a.length).slice(0, MOST_NAMES);
}

/** Matches a whole word, with Bengali case endings. The name consists of letters and their signs only. */
function anywhere(name: string): RegExp {
  const ending = /\p{Script=Bengali}/u.test(name) ? String.raw`[\p{L}\p{M}]{0,3}` : '';
  return new RegExp(String.raw`(?<![\p{L}\p{M}\p{N}])${name}${ending}(?![\p{L}\p{M}\p{N}])`, 'giu');
}
