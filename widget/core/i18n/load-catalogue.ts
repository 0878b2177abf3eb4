/** Fetches the sentences of a language when it is first spoken; English travels with the code that says it. */
import { lazyModule } from '../modules/lazy-module';
import type { Catalogue } from './catalogue';
import { matchLanguage } from './languages';

const loadArabic = lazyModule(() => import('./ar'));
const loadBengali = lazyModule(() => import('./bn'));

/** @returns null for English; rejects when the language cannot be fetched now. */
export async function loadCatalogue(locale: string): Promise<Catalogue | null> {
  switch (matchLanguage(locale)) {
    case 'ar':
      return loadArabic();
    case 'bn':
      return loadBengali();
    case 'en':
      return null;
  }
}
