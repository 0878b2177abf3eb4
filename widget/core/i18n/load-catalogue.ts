/** Fetches the sentences of a language when it is first spoken; English travels with the code that says it. */
import type { Catalogue } from './catalogue';
import { matchLanguage } from './languages';

/** @returns null for English, which stands in for a language that cannot be fetched, too. */
export async function loadCatalogue(locale: string): Promise<Catalogue | null> {
  try {
    switch (matchLanguage(locale)) {
      case 'ar':
        return await import('./ar');
      case 'bn':
        return await import('./bn');
      case 'en':
        return null;
    }
  } catch {
    return null; // Offline: the chat in English is better than none.
  }
}
