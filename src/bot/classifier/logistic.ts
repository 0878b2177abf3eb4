/** Chances and log-odds, and the curve that turns the one into the other, learned from what came true. */

export function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

export function logOdds(chance: number): number {
  return Math.log(chance / (1 - chance));
}

/** From evidence, in log-odds, to log-odds that hold: `offset + scale × evidence`. */
export interface Curve {
  readonly offset: number;
  readonly scale: number;
}

export interface Outcome {
  readonly evidence: number;
  readonly right: boolean;
}

/** Evidence is taken at its word before there is an outcome. How far from that a curve is expected: standard deviations. */
const AT_ITS_WORD: Curve = { offset: 0, scale: 1 };
const EXPECTED: Curve = { offset: 0.5, scale: 0.15 };
const STEPS = 25;
/** Newton's method oversteps where nearly all outcomes surprise. */
const LONGEST_STEP = 0.5;

/** Logistic regression (Platt, 1999) with a Gaussian prior, by Newton's method: few outcomes bend the curve little. */
export function fitCurve(outcomes: readonly Outcome[]): Curve {
  const firmness = { offset: EXPECTED.offset ** -2, scale: EXPECTED.scale ** -2 };
  let { offset, scale } = AT_ITS_WORD;
  for (let step = 0; step < STEPS; step += 1) {
    const slope = {
      offset: firmness.offset * (AT_ITS_WORD.offset - offset),
      scale: firmness.scale * (AT_ITS_WORD.scale - scale),
    };
    const bend = { ...firmness, both: 0 };
    for (const { evidence, right } of outcomes) {
      const p = logistic(offset + scale * evidence);
      const missed = (right ? 1 : 0) - p;
      const spread = p * (1 - p);
      slope.offset += missed;
      slope.scale += missed * evidence;
      bend.offset += spread;
      bend.both += spread * evidence;
      bend.scale += spread * evidence * evidence;
    }
    const determinant = bend.offset * bend.scale - bend.both ** 2;
    const move = {
      offset: (bend.scale * slope.offset - bend.both * slope.scale) / determinant,
      scale: (bend.offset * slope.scale - bend.both * slope.offset) / determinant,
    };
    const caution = Math.min(1, LONGEST_STEP / Math.hypot(move.offset, move.scale));
    offset += caution * move.offset;
    scale += caution * move.scale;
  }
  return { offset, scale };
}
