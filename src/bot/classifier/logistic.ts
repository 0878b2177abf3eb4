/** The logistic function, its inverse, and the fit of a calibration curve. */

export function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

export function logOdds(chance: number): number {
  return Math.log(chance / (1 - chance));
}

/** Maps evidence to calibrated log-odds: `offset + scale × evidence`. */
export interface Curve {
  readonly offset: number;
  readonly scale: number;
}

export interface Outcome {
  readonly evidence: number;
  readonly right: boolean;
}

/**
 * The prior: evidence is taken as it is, with these standard deviations. The slope hardly differs between engines, and an admin's few
 * examples, chosen to differ from each other, would bend it more than shoppers' questions do.
 */
const IDENTITY: Curve = { offset: 0, scale: 1 };
const PRIOR_SPREAD: Curve = { offset: 0.5, scale: 0.05 };
const STEPS = 25;
/** Keeps Newton's method from overstepping. */
const LONGEST_STEP = 0.5;

/** Logistic regression (Platt, 1999) with a Gaussian prior, by Newton's method: few outcomes bend the curve little. */
export function fitCurve(outcomes: readonly Outcome[]): Curve {
  const firmness = { offset: PRIOR_SPREAD.offset ** -2, scale: PRIOR_SPREAD.scale ** -2 };
  let { offset, scale } = IDENTITY;
  for (let step = 0; step < STEPS; step += 1) {
    const slope = {
      offset: firmness.offset * (IDENTITY.offset - offset),
      scale: firmness.scale * (IDENTITY.scale - scale),
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
