/** Reads query parameters of the portal, which anybody may have written. */
export type Query = Readonly<Record<string, unknown>>;

const LONGEST_QUERY = 200;

/** A single value, or undefined: repeated parameters are ignored. */
export function given(query: Query, name: string): string | undefined {
  const value = query[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Counted from 1; anything but a number is page 1. */
export function pageNumber(query: Query): number {
  const text = given(query, 'page') ?? '';
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 1;
}

/** The search words: one line, without invisible characters that could change the writing direction. */
export function searchedFor(query: Query): string | undefined {
  const text = (given(query, 'q') ?? '')
    .normalize('NFC')
    .replace(/[\p{Cc}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return text === '' ? undefined : [...text].slice(0, LONGEST_QUERY).join('');
}
