/** Parses bold, italic, code and links in one line: a small Markdown. Everything else is plain text. */
import { ADDRESS, addressLink, link, partsOf } from './linked-text';
import type { Found, Inline } from './linked-text';

const WORD = '\\p{L}\\p{M}\\p{N}_';
/** Marks further apart than this are no pair, so that unpaired marks cannot make the search long. */
const CODE = apartFrom(WORD, '`(?<code>[^`\\n]{1,1000})`');
const LINK =
  '\\[(?<label>[^\\[\\]\\n]{1,500})\\]\\((?<target>(?:https?://|mailto:)(?:[^\\s()<>"]|\\([^\\s()<>"]{0,500}\\)){1,2000})\\)';
const BOLD = apartFrom('\\p{N}', '\\*\\*(?=[^\\s*])(?<bold>[^\\n]{1,1000}?)(?<=\\S)\\*\\*');
const STAR = apartFrom(WORD, '\\*(?=[^\\s*])(?<star>[^*\\n]{1,1000})(?<=\\S)\\*');
const LINE = apartFrom(WORD, '_(?=[^\\s_])(?<line>[^_\\n]{1,1000})(?<=\\S)_');
const MARKS = new RegExp([CODE, LINK, ADDRESS, BOLD, STAR, LINE].join('|'), 'giu');

const DEEPEST = 3;

export function inlineParts(text: string, depth = 0): readonly Inline[] {
  return partsOf(text, MARKS, (match) => meaning(match, depth));
}

function meaning(match: RegExpMatchArray, depth: number): Found | null {
  const { code, label, target, address, bold, star, line } = match.groups ?? {};
  const { length } = match[0];
  if (code !== undefined) return { part: { kind: 'code', text: code }, length };
  if (label !== undefined && target !== undefined) return link(target, label, length);
  if (address !== undefined) return addressLink(address);
  if (depth >= DEEPEST) return null;
  if (bold !== undefined) return { part: { kind: 'bold', parts: inlineParts(bold, depth + 1) }, length };
  const slanted = star ?? line;
  // `*3*` may be a factor.
  if (slanted === undefined || !/\p{L}/u.test(slanted)) return null;
  return { part: { kind: 'italic', parts: inlineParts(slanted, depth + 1) }, length };
}

/** A mark beside one of these is none: `2*450*3` is a sum. */
function apartFrom(characters: string, mark: string): string {
  return `(?<![${characters}])${mark}(?![${characters}])`;
}
