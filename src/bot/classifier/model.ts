/** An uncalibrated model of a set of examples: a linear SVM and a nearest-neighbour index. */
import { ExampleIndex, indexExamples, similaritiesTo } from './example-index';
import { Lexicon, buildLexicon, vectorOf } from './lexicon';
import { LinearSvm, scoresOf, trainLinearSvm } from './linear-svm';
import type { Grams } from './n-grams';

/** Above this many weights (64 MB) there is no SVM, and the nearest example decides alone. */
const MOST_WEIGHTS = 16_000_000;

/** The n-grams of one example phrase, and the number of its intent, counted from 0. */
export interface Phrase {
  readonly grams: Grams;
  readonly intent: number;
}

export interface Model {
  readonly lexicon: Lexicon;
  readonly examples: ExampleIndex;
  readonly svm?: LinearSvm;
}

export interface Prediction {
  /** Per intent; comparable with each other only. */
  readonly scores: Float32Array;
  /** Per intent, 0..1. */
  readonly similarities: Float32Array;
}

export function fitModel(phrases: readonly Phrase[], intents: number): Model {
  const texts = phrases.map(({ grams }) => grams);
  const labels = phrases.map(({ intent }) => intent);
  const lexicon = buildLexicon(texts, labels);
  const vectors = texts.map((grams) => vectorOf(lexicon, grams));
  const size = { rows: lexicon.size, intents };
  const examples = indexExamples(vectors, labels, size);
  if (Math.max(lexicon.size, phrases.length) * intents > MOST_WEIGHTS) return { lexicon, examples };
  return { lexicon, examples, svm: trainLinearSvm(vectors, labels, size) };
}

export function predict(model: Model, grams: Grams): Prediction {
  const vector = vectorOf(model.lexicon, grams);
  const similarities = similaritiesTo(model.examples, vector);
  return { scores: model.svm === undefined ? similarities : scoresOf(model.svm, vector), similarities };
}
