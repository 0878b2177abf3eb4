/** Fetches the words of emoji in a language; those in English are there. */
import type { Language } from '../../../core/i18n/languages';
import { lazyModule } from '../../../core/modules/lazy-module';
import type { EmojiWords } from './emoji-words';

const loadArabic = lazyModule(() => import('./ar.chunk'));
const loadBengali = lazyModule(() => import('./bn.chunk'));

/** @returns null for English; rejects when the words cannot be fetched now. */
export async function loadEmojiWords(language: Language): Promise<EmojiWords | null> {
  switch (language) {
    case 'ar':
      return (await loadArabic()).words;
    case 'bn':
      return (await loadBengali()).words;
    case 'en':
      return null;
  }
}
