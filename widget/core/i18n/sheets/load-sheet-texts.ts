/** The sentences around a chat in a language; one that is not known, or cannot be fetched, speaks English. */
import type { AroundTexts } from './sheet-texts';
import { texts as english } from './en';

const OTHERS: Readonly<Record<string, () => Promise<{ readonly texts: AroundTexts }>>> = {
  ar: () => import('./ar'),
  bn: () => import('./bn'),
};

export const ENGLISH: AroundTexts = english;

export async function loadAroundTexts(locale: string): Promise<AroundTexts> {
  const language = locale.toLowerCase().split(/[-_]/)[0] ?? '';
  try {
    return (await OTHERS[language]?.())?.texts ?? english;
  } catch {
    return english; // Offline: in English is better than not at all.
  }
}
