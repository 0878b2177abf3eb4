/** The words of a text in any script, with their positions. */
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u200c\u200d]*/gu;

export interface PlacedWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export function wordsIn(text: string): PlacedWord[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({ text: word, start: index, end: index + word.length }));
}
