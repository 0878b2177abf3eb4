/**
 * How far an opinion may be trusted.
 *
 * Evidence is the chance that the message is the shop's business at all (it is like some example) times the chance that the
 * best intent is the right one (it leads the second). What that is worth in this engine, examples never seen have shown.
 */
import { Curve, fitCurve, logOdds, logistic } from './logistic';
import type { Opinion } from './model';

/** Of the shop's own messages, this share is less alike to any example than a foreign one may be. */
const ODD_ONES = 0.01;
/** Yet even chances of being foreign lie between these: less alike is foreign however few the examples, more alike is not. */
const LEAST_LIKE = 0.25;
const LIKE_ENOUGH = 0.55;
/** How gradually a message becomes foreign. */
const GRADUAL = 0.05;
/**
 * Log-odds that the best intent is right. Hardly depends on the engine: fitted on 3 to 20 examples each of 8 to 70 intents of
 * Bitext's retail phrases, CLINC150 (Larson et al., 2019) and Banking77 (Casanueva et al., 2020).
 */
const RIGHT = { offset: -0.6, lead: 3.7, likeness: 0.8 };
/** How fast the chance of the other intents falls with their side. */
const SHARPNESS = 4;
const NEARLY_CERTAIN = 1 - 1e-6;

/** Plain numbers, so that a thread can hand it over. */
export interface Trust {
  /** The likeness of even chances that a message is foreign. */
  readonly foreign: number;
  readonly curve: Curve;
}

/** What an opinion about a held-out example comes down to, and whether it was right. */
export interface Trial extends Standing {
  readonly right: boolean;
}

export interface Ranked {
  readonly intent: number;
  readonly confidence: number;
}

interface Standing {
  readonly best: number;
  /** How far the best lies before the second. */
  readonly lead: number;
  /** To the nearest example of all, 0..1. */
  readonly likeness: number;
}

/** Where there are too few examples to hold any out. */
const UNTRIED: Trust = { foreign: LEAST_LIKE, curve: { offset: 0, scale: 1 } };

/**
 * `taught` is the share of the examples that the judges of the trials knew. One that knows all errs less: the errors of a
 * learner that can be right fall with the number of its examples.
 */
export function learnTrust(trials: readonly Trial[], taught: number): Trust {
  if (trials.length === 0) return UNTRIED;
  const alike = trials.map(({ likeness }) => likeness).sort((a, b) => a - b);
  const odd = alike[Math.floor(alike.length * ODD_ONES)] ?? 0;
  const foreign = Math.min(LIKE_ENOUGH, Math.max(LEAST_LIKE, odd));
  const { offset, scale } = fitCurve(
    trials.map((trial) => ({ evidence: evidenceOf(trial, foreign), right: trial.right })),
  );
  return { foreign, curve: { offset: offset - Math.log(taught), scale } };
}

export function trialOf(opinion: Opinion, intent: number): Trial {
  const standing = standingOf(opinion);
  return { ...standing, right: standing.best === intent };
}

/** The most likely intents first; the confidences add up to no more than the chance that it is any of them. */
export function rank({ foreign, curve }: Trust, opinion: Opinion, limit: number): Ranked[] {
  const standing = standingOf(opinion);
  const { best } = standing;
  const confidence = logistic(curve.offset + curve.scale * evidenceOf(standing, foreign));
  const left = (1 - confidence) * oursAt(standing.likeness, foreign);
  const weigh = (side: number) => Math.exp((side - (opinion.sides[best] ?? 0)) * SHARPNESS);
  const others = opinion.sides.reduce((sum, side) => sum + weigh(side), -1);
  const rest = highest(opinion.sides, limit + 1)
    .filter((intent) => intent !== best)
    .map((intent) => ({ intent, share: weigh(opinion.sides[intent] ?? 0) / others }))
    .map(({ intent, share }) => ({ intent, confidence: Math.min(confidence, left * share) }));
  return [{ intent: best, confidence }, ...rest].slice(0, limit);
}

function evidenceOf({ lead, likeness }: Standing, foreign: number): number {
  const right = logistic(RIGHT.offset + RIGHT.lead * lead + RIGHT.likeness * likeness);
  return logOdds(Math.min(NEARLY_CERTAIN, oursAt(likeness, foreign) * right));
}

function oursAt(likeness: number, foreign: number): number {
  return logistic((likeness - foreign) / GRADUAL);
}

function standingOf({ sides, likeness }: Opinion): Standing {
  const [best = 0, second] = highest(sides, 2);
  const lead = second === undefined ? 1 : (sides[best] ?? 0) - (sides[second] ?? 0);
  return { best, lead, likeness: likeness.reduce((most, one) => Math.max(most, one), 0) };
}

/** The intents of the highest sides; there may be thousands, and few are wanted. */
function highest(sides: Float32Array, count: number): number[] {
  const found: number[] = [];
  sides.forEach((side, intent) => {
    if (found.length === count && side <= (sides[found[count - 1] ?? 0] ?? 0)) return;
    const place = found.findIndex((other) => side > (sides[other] ?? 0));
    found.splice(place < 0 ? found.length : place, 0, intent);
    found.length = Math.min(found.length, count);
  });
  return found;
}
