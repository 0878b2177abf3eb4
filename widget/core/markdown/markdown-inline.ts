/** Parses bold, italic, code and links in one line: a small Markdown. Everything else is plain text. */
import { ADDRESS, addressLink, link, partsOf } from './linked-text';
import type { Found, Inline } from './linked-text';
import { AFTER_VALUE, BEFORE_ENDING, BEFORE_VALUE, isSum, takesEnding } from './markdown-sums';

/** Marks further apart than this are no pair, so that unpaired marks cannot make the search long. */
const CODE = `${AFTER_VALUE}\`(?<code>[^\`\\n]{1,1000})\`${BEFORE_VALUE}`;
const LINK =
  '\\[(?<label>[^\\[\\]\\n]{1,500})\\]\\((?<target>(?:https?://|mailto:)(?:[^\\s()<>"]|\\([^\\s()<>"]{0,500}\\)){1,2000})\\)';
const BOTH = `${AFTER_VALUE}\\*\\*\\*(?=[^\\s*])(?<both>[^*\\n]{1,1000})(?<=\\S)\\*\\*\\*${BEFORE_VALUE}`;
const BOLD = `${AFTER_VALUE}\\*\\*(?=[^\\s*])(?<bold>[^\\n]{1,1000}?)(?<=\\S)\\*\\*${BEFORE_ENDING}`;
const STAR = `${AFTER_VALUE}\\*(?=[^\\s*])(?<star>[^*\\n]{1,1000})(?<=\\S)\\*${BEFORE_VALUE}`;
const LINE = `${AFTER_VALUE}_(?=[^\\s_])(?<line>[^_\\n]{1,1000})(?<=\\S)_${BEFORE_VALUE}`;
const MARKS = new RegExp([CODE, LINK, ADDRESS, BOTH, BOLD, STAR, LINE].join('|'), 'giu');

const DEEPEST = 3;

export function inlineParts(text: string, depth = 0): readonly Inline[] {
  return partsOf(text, MARKS, (match) => meaning(text, match, depth));
}

function meaning(text: string, match: RegExpExecArray, depth: number): Found | null {
  const { code, label, target, address, both, bold, star, line } = match.groups ?? {};
  const { length } = match[0];
  const inside = code ?? both ?? bold ?? star ?? line ?? '';
  // `.*5 kg*` would be read as half a kilo.
  if (/^\p{N}/u.test(inside) && /[.,]$/.test(text.slice(0, match.index))) return null;
  if (code !== undefined) return { part: { kind: 'code', text: code }, length };
  if (label !== undefined && target !== undefined) return link(target, label, length);
  if (address !== undefined) return addressLink(address);
  if (depth >= DEEPEST || !isMark(text, match, inside)) return null;
  const parts = inlineParts(inside, depth + 1);
  if (both !== undefined) return { part: { kind: 'bold', parts: [{ kind: 'italic', parts }] }, length };
  return { part: { kind: bold === undefined ? 'italic' : 'bold', parts }, length };
}

function isMark(text: string, match: RegExpExecArray, inside: string): boolean {
  const before = text.slice(0, match.index);
  const after = text.slice(match.index + match[0].length);
  // `*3*` may be a factor.
  if (match.groups?.['bold'] === undefined && !/\p{L}/u.test(inside)) return false;
  if (/^[\p{L}\p{M}]/u.test(after) && !takesEnding(inside)) return false;
  return !isSum(before, inside, after);
}
