/** What a request asks of the portal, out of an address that anybody may have written. */
export type Query = Readonly<Record<string, unknown>>;

const LONGEST_QUERY = 200;

/** One text, or undefined: a name given twice, or as a list, says nothing. */
export function given(query: Query, name: string): string | undefined {
  const value = query[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Counted from 1; what is no number says nothing. */
export function pageNumber(query: Query): number {
  const text = given(query, 'page') ?? '';
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 1;
}

/** What to search for: one line, nothing invisible that could turn the page's writing around. */
export function searchedFor(query: Query): string | undefined {
  const text = (given(query, 'q') ?? '')
    .normalize('NFC')
    .replace(/[\p{Cc}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return text === '' ? undefined : [...text].slice(0, LONGEST_QUERY).join('');
}
