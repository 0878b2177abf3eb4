/** Reads bold, italic, code and links out of one line: a small Markdown, and everything else is text as it stands. */

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'bold' | 'italic'; readonly parts: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly text: string };

/** Marks further apart than this are no pair, so that unpaired marks cannot make the search long. */
const CODE = '`(?<code>[^`\\n]{1,1000})`';
const WORD = '\\p{L}\\p{M}\\p{N}_';
const LINK =
  '\\[(?<label>[^\\[\\]\\n]{1,500})\\]\\((?<target>(?:https?://|mailto:)(?:[^\\s()<>"]|\\([^\\s()<>"]{0,500}\\)){1,2000})\\)';
const ADDRESS = '(?<address>https?://[^\\s<>"\']{1,2000})';
const BOLD = '\\*\\*(?=[^\\s*])(?<bold>[^\\n]{1,1000}?)(?<=\\S)\\*\\*';
const ITALIC = `\\*(?=[^\\s*])(?<star>[^*\\n]{1,1000})(?<=\\S)\\*|(?<![${WORD}])_(?=[^\\s_])(?<line>[^_\\n]{1,1000})(?<=\\S)_(?![${WORD}])`;
const LINKS = new RegExp(ADDRESS, 'giu');
const MARKS = new RegExp([CODE, LINK, ADDRESS, BOLD, ITALIC].join('|'), 'giu');

/** What ends a sentence is not part of the address. */
const TAIL = /[.,;:!?)\]}।*]+$/;
const DEEPEST = 3;

/** Web addresses only: for what shoppers and the bot write. */
export function linkedParts(text: string): readonly Inline[] {
  return inlineParts(text, 0, LINKS);
}

export function inlineParts(text: string, depth = 0, marks = MARKS): readonly Inline[] {
  const parts: Inline[] = [];
  let from = 0;
  for (const match of text.matchAll(marks)) {
    const found = meaning(match, depth);
    if (found === null) continue;
    if (match.index > from) parts.push({ kind: 'text', text: text.slice(from, match.index) });
    parts.push(found.part);
    from = match.index + found.length;
  }
  if (from < text.length) parts.push({ kind: 'text', text: text.slice(from) });
  return parts;
}

/** @returns null for what only looks like a mark, and stays text. */
function meaning(match: RegExpMatchArray, depth: number): { part: Inline; length: number } | null {
  const { code, label, target, address, bold, star, line } = match.groups ?? {};
  const { length } = match[0];
  if (code !== undefined) return { part: { kind: 'code', text: code }, length };
  if (label !== undefined && target !== undefined) return link(target, label, length);
  if (address !== undefined) {
    const href = address.replace(TAIL, '');
    return link(href, href, href.length);
  }
  if (depth >= DEEPEST) return null;
  if (bold !== undefined) return { part: { kind: 'bold', parts: inlineParts(bold, depth + 1) }, length };
  const slanted = star ?? line;
  return slanted === undefined ? null : { part: { kind: 'italic', parts: inlineParts(slanted, depth + 1) }, length };
}

function link(href: string, text: string, length: number): { part: Inline; length: number } | null {
  return URL.canParse(href) ? { part: { kind: 'link', href, text }, length } : null;
}
