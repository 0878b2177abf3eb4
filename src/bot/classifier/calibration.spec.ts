import { learnTrust, rank, trialOf } from './calibration';

const opinion = (sides: number[], likeness = 0.9) => ({
  sides: Float32Array.from(sides),
  likeness: Float32Array.from(sides, () => likeness),
});
const outcomes = (count: number, right: boolean, lead = 0.5) =>
  Array.from({ length: count }, () => trialOf(opinion([lead, 0]), right ? 0 : 1));

describe('trust', () => {
  const untried = learnTrust([], 1);
  const best = (sides: number[], likeness?: number, trust = untried) => rank(trust, opinion(sides, likeness), 3)[0];

  it('puts the best side first, however little it leads', () => {
    expect(rank(untried, opinion([-0.4, -0.41, -2], 0.3), 3).map(({ intent }) => intent)).toEqual([0, 1, 2]);
  });

  it('grows with the lead and with the likeness', () => {
    expect(best([1, 0])?.confidence).toBeGreaterThan(best([0.5, 0])?.confidence ?? 1);
    expect(best([1, 0], 0.5)?.confidence).toBeGreaterThan(best([1, 0], 0.2)?.confidence ?? 1);
  });

  it('has little left for anything when the message is like no example', () => {
    const sum = rank(untried, opinion([1, 0.9], 0.05), 2).reduce((all, { confidence }) => all + confidence, 0);
    expect(sum).toBeLessThan(0.1);
  });

  it('believes many trials, and a few only a little', () => {
    const sure = best([0.5, 0])?.confidence ?? 0;
    const after = (count: number) => best([0.5, 0], 0.9, learnTrust(outcomes(count, false), 1))?.confidence ?? 1;
    expect(after(2)).toBeLessThan(sure);
    expect(after(200)).toBeLessThan(after(2));
    expect(after(200)).toBeLessThan(0.25);
  });

  it('expects more of a judge that knows all examples than of those that were tried', () => {
    const trials = [...outcomes(30, true), ...outcomes(10, false)];
    const [all, half] = [1, 0.5].map((taught) => best([0.5, 0], 0.9, learnTrust(trials, taught))?.confidence ?? 0);
    expect(half).toBeGreaterThan(all ?? 1);
  });
});
