/** The metrics of a trial. Shares are 0..1. */
import type { Outcome, Trial } from './trial';

export interface Measures {
  readonly accuracy: number;
  readonly macro_f1: number;
  /** Share of what is in scope that is answered at the policy's threshold, and of that the share answered right. */
  readonly coverage: number;
  readonly precision: number;
  /** Expected calibration error over ten bins of confidence. */
  readonly calibration_error: number;
  readonly p50_ms: number;
  readonly train_seconds: number;
  /** Null without out-of-scope text. */
  readonly oos_answered: number | null;
  readonly auroc: number | null;
}

const BINS = 10;

export function measure({ inScope, outOfScope, trainSeconds }: Trial): Measures {
  const answered = inScope.filter((said) => said.answered);
  return {
    accuracy: share(inScope, isRight),
    macro_f1: macroF1(inScope),
    coverage: answered.length / inScope.length,
    precision: share(answered, isRight),
    calibration_error: calibrationError(inScope),
    p50_ms: median(inScope.map(({ ms }) => ms)),
    train_seconds: trainSeconds,
    oos_answered: outOfScope.length === 0 ? null : share(outOfScope, (said) => said.answered),
    auroc: outOfScope.length === 0 ? null : auroc(inScope, outOfScope),
  };
}

/** Means over several draws. */
export function mean(all: readonly Measures[]): Measures {
  const of = (pick: (one: Measures) => number) => all.reduce((sum, one) => sum + pick(one), 0) / all.length;
  const outOfScope = all.every(({ auroc: known }) => known !== null);
  return {
    accuracy: of((one) => one.accuracy),
    macro_f1: of((one) => one.macro_f1),
    coverage: of((one) => one.coverage),
    precision: of((one) => one.precision),
    calibration_error: of((one) => one.calibration_error),
    p50_ms: of((one) => one.p50_ms),
    train_seconds: of((one) => one.train_seconds),
    oos_answered: outOfScope ? of((one) => one.oos_answered ?? 0) : null,
    auroc: outOfScope ? of((one) => one.auroc ?? 0) : null,
  };
}

export function isRight({ expected, predicted }: Outcome): boolean {
  return expected === predicted;
}

function share(all: readonly Outcome[], holds: (said: Outcome) => boolean): number {
  return all.length === 0 ? 1 : all.filter(holds).length / all.length;
}

function macroF1(all: readonly Outcome[]): number {
  const intents = [...new Set(all.map(({ expected }) => expected))];
  const scores = intents.map((intent) => {
    const right = all.filter((said) => said.expected === intent && isRight(said)).length;
    const involved = all.filter(({ expected }) => expected === intent).length;
    return (2 * right) / (involved + all.filter(({ predicted }) => predicted === intent).length);
  });
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

function calibrationError(all: readonly Outcome[]): number {
  const gaps = new Array<number>(BINS).fill(0);
  for (const said of all) {
    const bin = Math.min(BINS - 1, Math.floor(said.confidence * BINS));
    gaps[bin] = (gaps[bin] ?? 0) + said.confidence - (isRight(said) ? 1 : 0);
  }
  return gaps.reduce((sum, gap) => sum + Math.abs(gap), 0) / all.length;
}

/** The chance that a message in scope scores above one that is not; ties count half. */
function auroc(inScope: readonly Outcome[], outOfScope: readonly Outcome[]): number {
  const wins = inScope.map(({ confidence }) =>
    outOfScope.reduce(
      (sum, other) => sum + (confidence > other.confidence ? 1 : confidence === other.confidence ? 0.5 : 0),
      0,
    ),
  );
  return wins.reduce((sum, won) => sum + won, 0) / (inScope.length * outOfScope.length);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
