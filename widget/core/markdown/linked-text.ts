/** Finds web addresses in a line. They are the only markup in messages of shoppers and of the bot. */

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'bold' | 'italic'; readonly parts: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly text: string };

/** A part of a line, and how many characters of the line it is. */
export interface Found {
  readonly part: Inline;
  readonly length: number;
}

/** Without marks that turn the direction of what follows: an address reads as it is. */
export const ADDRESS = '(?<address>https?://[^\\s<>"\'\\u061c\\u200b-\\u200f\\u202a-\\u202e\\u2066-\\u2069]{1,2000})';
const LINKS = new RegExp(ADDRESS, 'giu');
/** What ends a sentence is not part of the address; a bracket is that was opened in it. */
const TAIL = /(?:[.,;:!?\]}।*،؛؟…”’»。]|(?<!\([^()]{0,500})\))+$/;

export function linkedParts(text: string): readonly Inline[] {
  return partsOf(text, LINKS, ([address]) => addressLink(address));
}

/** `meaning` gives null for what only looks like a mark, and stays text. */
export function partsOf(
  text: string,
  marks: RegExp,
  meaning: (match: RegExpExecArray) => Found | null,
): readonly Inline[] {
  const parts: Inline[] = [];
  let from = 0;
  for (const match of text.matchAll(marks)) {
    const found = meaning(match);
    if (found === null) continue;
    if (match.index > from) parts.push({ kind: 'text', text: text.slice(from, match.index) });
    parts.push(found.part);
    from = match.index + found.length;
  }
  if (from < text.length) parts.push({ kind: 'text', text: text.slice(from) });
  return parts;
}

export function addressLink(address: string): Found | null {
  const href = address.replace(TAIL, '');
  return link(href, href, href.length);
}

/** Null for what is no address; `URL.canParse` is younger than some browsers. */
export function link(href: string, text: string, length: number): Found | null {
  try {
    new URL(href);
    return { part: { kind: 'link', href, text }, length };
  } catch {
    return null;
  }
}
