/** The locale of the chat: the attribute, else the page's, else the browser's. */
import { attempt } from './attempt';

export function chosenLocale(attribute: string | null): string {
  const wanted = [attribute, document.documentElement.lang, navigator.language];
  return wanted.map((tag) => tag?.trim().replace('_', '-') ?? '').find(isLocale) ?? 'en';
}

/** Malformed or empty: the same as none. */
const isLocale = (tag: string): boolean => attempt(() => Intl.getCanonicalLocales(tag)) !== null;
