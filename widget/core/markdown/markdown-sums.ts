/** Tells formatting from arithmetic: a pair of stars is a mark only where neither can be a sign between two values. */

/** Ends a value, or is a sign itself: no mark follows it. Nor one a point that a number ends with. */
export const AFTER_VALUE = '(?<![\\p{L}\\p{M}\\p{N}_)\\]}%/^*\\\\\\p{Sm}-]|\\p{N}[.,:])';
/** Begins a value, or is a sign itself: no mark stands before it. Nor one before the decimals of a number. */
export const BEFORE_VALUE = '(?![\\p{L}\\p{M}\\p{N}_(\\[{^*\\\\\\p{Sm}-]|[.,:]\\p{N})';
/** As `BEFORE_VALUE`, but the ending of a word may follow: Bengali writes the article there. */
export const BEFORE_ENDING = '(?![\\p{N}_(\\[{^*\\\\\\p{Sm}-]|[.,:]\\p{N})';

const NUMBER_LEFT = /\p{N}[^\s.,;:!?।]*(?:[^\S\n]+\p{L}{1,3}[)\]}]*)?[^\S\n]*$/u;
const NUMBER_RIGHT = /^[^\S\n]*[-+.([{\p{Sc}]*\p{N}/u;
const GROUP_LEFT = /[)\]}][^\S\n]*$/u;
const GROUP_RIGHT = /^[^\S\n]*[([{]/u;
/** One letter may be the name of a value. */
const NAME_LEFT = /(?<![\p{L}\p{M}])\p{L}\p{M}*[^\S\n]*$/u;
const NAME_RIGHT = /^[^\S\n]*\p{L}\p{M}*(?![\p{L}\p{M}])/u;
const ANY_LEFT = /[\p{L}\p{M}\p{N}\p{Sc})\]}%][^\S\n]*$/u;
const ANY_RIGHT = /^[^\S\n]*[-+.\p{Sc}]*[\p{L}\p{N}([{]/u;
const WORD = /\p{L}\p{M}*\p{L}/u;
const SIGN = /\s[-+*/=^×÷−]\s|\p{N}\s?[+*=^×÷−]|[+*=^×÷−]\s?\p{N}|[\p{L}\p{M})\]][*^]+[\p{L}([]/u;
/** The furthest that is looked at for a neighbour. */
const NEAR = 60;

/** Whether what stands between two stars and beside them may be values: `3 *x + 4* y`. */
export function isSum(before: string, inside: string, after: string): boolean {
  const left = before.slice(-NEAR);
  const right = after.slice(0, NEAR);
  if (NUMBER_LEFT.test(left) && NUMBER_RIGHT.test(right)) return true;
  if (!isBalanced(inside)) return ANY_LEFT.test(left) || ANY_RIGHT.test(right);
  if (SIGN.test(inside)) return ANY_LEFT.test(left) && ANY_RIGHT.test(right);
  const isNumber = [NUMBER_LEFT.test(left), /\p{N}/u.test(inside), NUMBER_RIGHT.test(right)];
  const isGroup = [GROUP_LEFT.test(left), false, GROUP_RIGHT.test(right)];
  const isName = [NAME_LEFT.test(left), !WORD.test(inside), NAME_RIGHT.test(right)];
  const isWord = isNumber.some((is, at) => !is && !isGroup[at] && !isName[at]);
  return !isWord && (isNumber.includes(true) || isGroup.includes(true));
}

/** Whether an ending may follow directly: a whole word does not change by it, a number does. */
export function takesEnding(inside: string): boolean {
  return /^[\p{L}\p{M}\s\u200c\u200d]{2,}$/u.test(inside);
}

function isBalanced(inside: string): boolean {
  let open = 0;
  for (const character of inside) {
    if ('([{'.includes(character)) open += 1;
    if (')]}'.includes(character)) open -= 1;
    if (open < 0) return false;
  }
  return open === 0;
}
