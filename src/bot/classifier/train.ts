/**
 * Trains a calibrated model from example phrases.
 *
 * A phrase is its n-grams (`n-grams`, `lexicon`). A model learns them twice: as a linear SVM (`linear-svm`) and as a
 * nearest-neighbour index (`example-index`). The calibration is fitted on examples held out of the training (`calibration`).
 */
import { Model, Phrase, predict, fitModel } from './model';
import { gramsOf } from './n-grams';
import { Random } from './random';
import { Trial, Calibration, fitCalibration, trialOf } from './calibration';

export interface LabelledPhrase {
  readonly text: string;
  /** The intent's id. */
  readonly intent: string;
  /** The intent's own name: trained on, but never held out. */
  readonly isName?: boolean;
}

/** Plain arrays and numbers only, so that it can be transferred between threads. */
export interface CalibratedModel {
  readonly intents: readonly string[];
  readonly model: Model;
  readonly calibration: Calibration;
}

/** Cross-validation by the number of examples: parts, and how many of them are held out in turn. */
const PARTS = [
  { upTo: 500, parts: 10, tried: 10 },
  { upTo: 3000, parts: 5, tried: 5 },
  { upTo: Infinity, parts: 5, tried: 1 },
];

/** Per part; more would not improve the curve. */
const MOST_TRIALS = 1_500;

export function train(phrases: readonly LabelledPhrase[]): CalibratedModel {
  const intents = [...new Set(phrases.map(({ intent }) => intent))].sort();
  const numbers = new Map(intents.map((intent, number) => [intent, number]));
  const numbered = phrases.map(({ text, intent, isName = false }) => ({
    grams: gramsOf(text),
    intent: numbers.get(intent) ?? 0,
    isName,
  }));
  return {
    intents,
    model: fitModel(numbered, intents.length),
    calibration: calibrate(numbered, intents.length),
  };
}

/** Cross-validation. The examples of each intent are dealt to the parts in turn, so that every part has every intent. */
function calibrate(phrases: readonly (Phrase & { readonly isName: boolean })[], intents: number): Calibration {
  const { parts, tried } = PARTS.find(({ upTo }) => phrases.length <= upTo) ?? { parts: 5, tried: 1 };
  const turns = new Array<number>(intents).fill(0);
  const partOf = new Map<Phrase, number>();
  for (const phrase of new Random(2).shuffle([...phrases])) {
    if (phrase.isName) continue;
    const turn = turns[phrase.intent] ?? 0;
    partOf.set(phrase, turn % parts);
    turns[phrase.intent] = turn + 1;
  }
  const mostOfOne = turns.reduce((most, turn) => Math.max(most, turn), 0);
  const rounds = mostOfOne < 2 ? 0 : Math.min(tried, mostOfOne);
  const trials: Trial[] = [];
  let trainedShare = 0;
  for (let part = 0; part < rounds; part += 1) {
    const trainingSet = phrases.filter((phrase) => partOf.get(phrase) !== part);
    const model = fitModel(trainingSet, intents);
    trainedShare += trainingSet.length / phrases.length / rounds;
    const heldOut = [...partOf.keys()].filter((phrase) => partOf.get(phrase) === part);
    for (const { grams, intent } of heldOut.slice(0, MOST_TRIALS)) trials.push(trialOf(predict(model, grams), intent));
  }
  return fitCalibration(trials, trainedShare);
}
