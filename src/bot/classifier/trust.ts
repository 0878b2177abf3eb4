/** How far an opinion may be trusted: the share of opinions like it that were right about examples never seen. */
import type { Opinion } from './judge';

/** Below this likeness nothing is answered, however few the examples; above the upper one, anything may be. */
const LEAST_LIKE = 0.3;
const LIKE_ENOUGH = 0.55;
/** Of the examples never seen, this share may be less alike than what passes for the shop's business. */
const ODD_ONES = 0.01;
/** How far likeness may fall below those odd ones until a message counts as foreign, and how gradually. */
const ALLOWANCE = 0.95;
const GRADUAL = 0.02;
/** How fast the chance of the other intents falls with their side. */
const SHARPNESS = 4;
/** What is this alike to an example, and clearly no other intent's, is as good as said in its words. */
const NEARLY = 0.7;
const CLEARLY = 0.8;
const REPEATS = 18;
/** What is believed before any trial, and how many trials' worth of belief it is: with few errors there is little to learn. */
const BELIEF: Trust['right'] = [0, 4, 0];
const FIRMNESS = 0.5;
const STEPS = 25;

/** `right` weighs one, the lead over the second intent, and the likeness; `foreign` is the likeness of even chances. */
export interface Trust {
  readonly right: readonly [number, number, number];
  readonly foreign: number;
}

/** An opinion about a held-out example, and whether it was right. */
export interface Trial {
  readonly lead: number;
  readonly likeness: number;
  readonly right: boolean;
}

export interface Ranked {
  readonly intent: number;
  readonly confidence: number;
}

/** Where an engine has too few examples to hold any out. */
const UNTRIED: Trust = { right: BELIEF, foreign: 0.4 };

export function learnTrust(trials: readonly Trial[]): Trust {
  if (trials.length === 0) return UNTRIED;
  const alike = trials.map(({ likeness }) => likeness).sort((a, b) => a - b);
  const odd = alike[Math.floor(alike.length * ODD_ONES)] ?? 0;
  return { right: fit(trials), foreign: Math.min(LIKE_ENOUGH, Math.max(LEAST_LIKE, odd * ALLOWANCE)) };
}

export function trialOf(opinion: Opinion, intent: number): Trial {
  const { best, lead, likeness } = leadOf(opinion);
  return { lead, likeness, right: best === intent };
}

/** The most likely intents first; the confidences add up to the chance that it is any of them. */
export function rank(trust: Trust, opinion: Opinion, limit: number): Ranked[] {
  const { best, lead, likeness } = leadOf(opinion);
  const ours = logistic((likeness - trust.foreign) / GRADUAL);
  const right = Math.max(chance(trust.right, lead, likeness), nearlyAnExample(lead, likeness));
  const weigh = (side: number) => Math.exp((side - (opinion.sides[best] ?? 0)) * SHARPNESS);
  const others = opinion.sides.reduce((sum, side) => sum + weigh(side), -1);
  const rest = highest(opinion.sides, limit + 1)
    .filter((intent) => intent !== best)
    .map((intent) => ({ intent, confidence: (ours * (1 - right) * weigh(opinion.sides[intent] ?? 0)) / others }));
  return [{ intent: best, confidence: ours * right }, ...rest]
    .sort((a, b) => b.confidence - a.confidence)
    .slice(0, limit);
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

function leadOf({ sides, likeness }: Opinion): { best: number; lead: number; likeness: number } {
  let best = 0;
  let second = -Infinity;
  for (let intent = 1; intent < sides.length; intent += 1) {
    const side = sides[intent] ?? 0;
    const top = sides[best] ?? 0;
    if (side > top) {
      second = top;
      best = intent;
    } else second = Math.max(second, side);
  }
  const lead = second === -Infinity ? 1 : (sides[best] ?? 0) - second;
  return { best, lead, likeness: likeness[best] ?? 0 };
}

function chance([bias, ofLead, ofLikeness]: Trust['right'], lead: number, likeness: number): number {
  return logistic(bias + ofLead * lead + ofLikeness * likeness);
}

/** Few examples, all different, teach that guesses are poor; a guess that nearly repeats one of them is good even so. */
function nearlyAnExample(lead: number, likeness: number): number {
  return logistic(REPEATS * Math.min(likeness - NEARLY, (lead - CLEARLY) / 4));
}

function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/** Logistic regression by Newton's method; the targets stay a little off 0 and 1 (Platt, 1999). */
function fit(trials: readonly Trial[]): Trust['right'] {
  const hits = trials.filter(({ right }) => right).length;
  const yes = (hits + 1) / (hits + 2);
  const no = 1 / (trials.length - hits + 2);
  let weights = BELIEF;
  for (let step = 0; step < STEPS; step += 1) {
    const slope = weights.map((weight, i) => FIRMNESS * ((BELIEF[i] ?? 0) - weight));
    const bend: number[][] = [0, 1, 2].map((i) => [0, 1, 2].map((j) => (i === j ? FIRMNESS : 0)));
    for (const { lead, likeness, right } of trials) {
      const seen = [1, lead, likeness];
      const p = chance(weights, lead, likeness);
      seen.forEach((x, i) => {
        slope[i] = (slope[i] ?? 0) + ((right ? yes : no) - p) * x;
        const row = bend[i] ?? [];
        seen.forEach((other, j) => (row[j] = (row[j] ?? 0) + p * (1 - p) * x * other));
      });
    }
    const [a, b, c] = solve(bend, slope);
    weights = [weights[0] + a, weights[1] + b, weights[2] + c];
  }
  return weights;
}

/** Three equations in three unknowns (Cramer). */
function solve(m: readonly (readonly number[])[], v: readonly number[]): [number, number, number] {
  const whole = determinant(m);
  const with_ = (column: number) =>
    determinant(m.map((row, i) => row.map((x, j) => (j === column ? (v[i] ?? 0) : x)))) / whole;
  return [with_(0), with_(1), with_(2)];
}

function determinant(m: readonly (readonly number[])[]): number {
  const at = (i: number, j: number) => m[i]?.[j] ?? 0;
  return [0, 1, 2].reduce(
    (sum, j) => sum + at(0, j) * (at(1, (j + 1) % 3) * at(2, (j + 2) % 3) - at(1, (j + 2) % 3) * at(2, (j + 1) % 3)),
    0,
  );
}
