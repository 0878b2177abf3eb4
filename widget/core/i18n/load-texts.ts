/** Finds the sentences of a language; every language but English is loaded when it is first asked for. */
import { texts as english } from './en';
import type { Texts } from './texts';

const OTHERS: Readonly<Record<string, () => Promise<{ readonly texts: Texts }>>> = {
  ar: () => import('./ar'),
  bn: () => import('./bn'),
};

export const DEFAULT_TEXTS: Texts = english;

/** @param locale BCP 47; an unknown language, or one that cannot be fetched, speaks English. */
export async function loadTexts(locale: string): Promise<Texts> {
  const language = locale.toLowerCase().split(/[-_]/)[0] ?? '';
  try {
    return (await OTHERS[language]?.())?.texts ?? english;
  } catch {
    return english; // Offline: the chat in English is better than none.
  }
}
