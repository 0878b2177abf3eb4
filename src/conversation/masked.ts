/** Takes out of a shopper's words what tells who they are, before the words are kept for others to read. */

/** Bengali digits count as digits. */
const DIGIT = '[0-9০-৯]';
const MASKS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:https?:\/\/|www\.)\S+/giu, '[link]'],
  [/[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+/gu, '[e-mail]'],
  // A reference such as SO-12345: letters right before digits, with or without a dash.
  [new RegExp(String.raw`(?<![\p{L}\p{N}])\p{L}{1,4}[-#/]?${DIGIT}{3,}(?![\p{L}])`, 'gu'), '[reference]'],
  // Phone numbers and the like: seven digits or more, however they are set apart.
  [new RegExp(String.raw`[+(]?${DIGIT}(?:[\s().-]{0,2}${DIGIT}){6,}`, 'gu'), '[number]'],
  [new RegExp(`${DIGIT}{5,}`, 'gu'), '[number]'],
];

export function masked(text: string): string {
  return MASKS.reduce((left, [what, mask]) => left.replace(what, mask), text);
}
