/** The content words of a text, folded. */
import { fold } from './fold';
import { STOP_WORDS } from './stop-words';
import { wordsIn } from './words';

const LONGEST_WORD = 40;

export function termsIn(text: string): string[] {
  return wordsIn(text)
    .filter(({ text: word }) => !STOP_WORDS.has(word.normalize('NFC').toLowerCase()))
    .map(({ text: word }) => fold(word.slice(0, LONGEST_WORD)))
    .filter((term) => term !== '');
}
