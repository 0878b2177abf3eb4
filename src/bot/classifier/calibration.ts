/**
 * Turns a prediction into a confidence.
 *
 * Evidence is the chance that the message is about the shop at all (it resembles an example) times the chance that
 * the best intent is the right one (its score leads the second). A curve, fitted on held-out examples of this engine,
 * turns evidence into confidence.
 */
import { Curve, fitCurve, logOdds, logistic } from './logistic';
import type { Prediction } from './model';

/** This share of the shop's own examples may be less similar to any other than an out-of-scope message is. */
const OUTLIERS = 0.01;
/** Bounds of the threshold, however few the examples. */
const LOWEST_THRESHOLD = 0.25;
const HIGHEST_THRESHOLD = 0.55;
/** Softness of the threshold. */
const GRADUAL = 0.05;
/**
 * Log-odds that the best intent is right. Hardly depends on the engine: fitted on 3 to 20 examples each of 8 to 70 intents of
 * Bitext's retail phrases, CLINC150 (Larson et al., 2019) and Banking77 (Casanueva et al., 2020).
 */
const RIGHT = { offset: -0.6, lead: 3.7, likeness: 0.8 };
/** How fast the share of the other intents falls with their score. */
const SHARPNESS = 4;
const NEARLY_CERTAIN = 1 - 1e-6;

/** Plain numbers, so that it can be transferred between threads. */
export interface Calibration {
  /** The similarity at which a message is as likely in scope as out of scope. */
  readonly scopeThreshold: number;
  readonly curve: Curve;
}

/** A prediction for a held-out example, and whether it was right. */
export interface Trial extends TopIntent {
  readonly right: boolean;
}

export interface Ranked {
  readonly intent: number;
  readonly confidence: number;
}

interface TopIntent {
  readonly best: number;
  /** Score of the best minus score of the second. */
  readonly margin: number;
  /** Similarity to the nearest example, 0..1. */
  readonly similarity: number;
}

/** For engines with too few examples to hold any out. */
const UNCALIBRATED: Calibration = { scopeThreshold: LOWEST_THRESHOLD, curve: { offset: 0, scale: 1 } };

/**
 * `trainedShare` is the share of the examples that the models of the trials were trained on. The final model knows all of
 * them and errs less: errors fall with the number of examples.
 */
export function fitCalibration(trials: readonly Trial[], trainedShare: number): Calibration {
  if (trials.length === 0) return UNCALIBRATED;
  const similarities = trials.map(({ similarity: likeness }) => likeness).sort((a, b) => a - b);
  const outlier = similarities[Math.floor(similarities.length * OUTLIERS)] ?? 0;
  const scopeThreshold = Math.min(HIGHEST_THRESHOLD, Math.max(LOWEST_THRESHOLD, outlier));
  const { offset, scale } = fitCurve(
    trials.map((trial) => ({ evidence: evidenceOf(trial, scopeThreshold), right: trial.right })),
  );
  return { scopeThreshold, curve: { offset: offset - Math.log(trainedShare), scale } };
}

export function trialOf(prediction: Prediction, intent: number): Trial {
  const top = topIntentOf(prediction);
  return { ...top, right: top.best === intent };
}

/** The most likely intents first. The confidences add up to no more than the chance that the message is in scope. */
export function rank({ scopeThreshold, curve }: Calibration, prediction: Prediction, limit: number): Ranked[] {
  const top = topIntentOf(prediction);
  const { best } = top;
  const confidence = logistic(curve.offset + curve.scale * evidenceOf(top, scopeThreshold));
  const left = (1 - confidence) * inScopeAt(top.similarity, scopeThreshold);
  const weigh = (score: number) => Math.exp((score - (prediction.scores[best] ?? 0)) * SHARPNESS);
  const others = prediction.scores.reduce((sum, score) => sum + weigh(score), -1);
  const rest = highest(prediction.scores, limit + 1)
    .filter((intent) => intent !== best)
    .map((intent) => ({ intent, share: weigh(prediction.scores[intent] ?? 0) / others }))
    .map(({ intent, share }) => ({ intent, confidence: Math.min(confidence, left * share) }));
  return [{ intent: best, confidence }, ...rest].slice(0, limit);
}

function evidenceOf({ margin, similarity: likeness }: TopIntent, scopeThreshold: number): number {
  const right = logistic(RIGHT.offset + RIGHT.lead * margin + RIGHT.likeness * likeness);
  return logOdds(Math.min(NEARLY_CERTAIN, inScopeAt(likeness, scopeThreshold) * right));
}

function inScopeAt(likeness: number, scopeThreshold: number): number {
  return logistic((likeness - scopeThreshold) / GRADUAL);
}

function topIntentOf({ scores, similarities: likeness }: Prediction): TopIntent {
  const [best = 0, second] = highest(scores, 2);
  const margin = second === undefined ? 1 : (scores[best] ?? 0) - (scores[second] ?? 0);
  return { best, margin, similarity: likeness.reduce((most, one) => Math.max(most, one), 0) };
}

/** The intents with the highest scores; there may be thousands, and few are wanted. */
function highest(scores: Float32Array, count: number): number[] {
  const found: number[] = [];
  scores.forEach((score, intent) => {
    if (found.length === count && score <= (scores[found[count - 1] ?? 0] ?? 0)) return;
    const place = found.findIndex((other) => score > (scores[other] ?? 0));
    found.splice(place < 0 ? found.length : place, 0, intent);
    found.length = Math.min(found.length, count);
  });
  return found;
}
