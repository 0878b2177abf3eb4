/** What a set of examples teaches, before anyone knows how far to trust it: which side of each plane, and how alike. */
import { ExampleIndex, indexExamples, likenessOf } from './example-index';
import { Lexicon, buildLexicon, vectorOf } from './lexicon';
import { Separator, sidesOf, trainSeparator } from './linear-svm';

/** Weights above this many are not worth their memory (64 MB): with so many intents the nearest example decides alone. */
const MOST_WEIGHTS = 16_000_000;

/** One example phrase and the number of its intent, counted from 0. */
export interface Phrase {
  readonly text: string;
  readonly intent: number;
}

export interface Judge {
  readonly lexicon: Lexicon;
  readonly examples: ExampleIndex;
  readonly separator?: Separator;
}

export interface Opinion {
  /** For each intent, in no unit: comparable with each other only. */
  readonly sides: Float32Array;
  /** For each intent, 0..1. */
  readonly likeness: Float32Array;
}

export function teach(phrases: readonly Phrase[], intents: number): Judge {
  const texts = phrases.map(({ text }) => text);
  const labels = phrases.map(({ intent }) => intent);
  const lexicon = buildLexicon(texts, labels);
  const vectors = texts.map((text) => vectorOf(lexicon, text));
  const size = { rows: lexicon.size, intents };
  const examples = indexExamples(vectors, labels, size);
  if (Math.max(lexicon.size, phrases.length) * intents > MOST_WEIGHTS) return { lexicon, examples };
  return { lexicon, examples, separator: trainSeparator(vectors, labels, size) };
}

export function opinionOf(judge: Judge, text: string): Opinion {
  const vector = vectorOf(judge.lexicon, text);
  const likeness = likenessOf(judge.examples, vector);
  return { sides: judge.separator === undefined ? likeness : sidesOf(judge.separator, vector), likeness };
}
