import { fitCalibration, rank, trialOf } from './calibration';

const prediction = (scores: number[], similarity = 0.9) => ({
  scores: Float32Array.from(scores),
  similarities: Float32Array.from(scores, () => similarity),
});
const outcomes = (count: number, right: boolean, margin = 0.5) =>
  Array.from({ length: count }, () => trialOf(prediction([margin, 0]), right ? 0 : 1));

describe('calibration', () => {
  const uncalibrated = fitCalibration([], 1);
  const best = (scores: number[], similarity?: number, calibration = uncalibrated) =>
    rank(calibration, prediction(scores, similarity), 3)[0];

  it('puts the best score first, however small its margin', () => {
    expect(rank(uncalibrated, prediction([-0.4, -0.41, -2], 0.3), 3).map(({ intent }) => intent)).toEqual([0, 1, 2]);
  });

  it('grows with the margin and with the similarity', () => {
    expect(best([1, 0])?.confidence).toBeGreaterThan(best([0.5, 0])?.confidence ?? 1);
    expect(best([1, 0], 0.5)?.confidence).toBeGreaterThan(best([1, 0], 0.2)?.confidence ?? 1);
  });

  it('has little left for anything when the message is like no example', () => {
    const sum = rank(uncalibrated, prediction([1, 0.9], 0.05), 2).reduce((all, { confidence }) => all + confidence, 0);
    expect(sum).toBeLessThan(0.1);
  });

  it('believes many trials, and a few only a little', () => {
    const sure = best([0.5, 0])?.confidence ?? 0;
    const after = (count: number) => best([0.5, 0], 0.9, fitCalibration(outcomes(count, false), 1))?.confidence ?? 1;
    expect(after(2)).toBeLessThan(sure);
    expect(after(200)).toBeLessThan(after(2));
    expect(after(200)).toBeLessThan(0.25);
  });

  it('expects more of a model of all examples than of those that held some out', () => {
    const trials = [...outcomes(30, true), ...outcomes(10, false)];
    const [all, half] = [1, 0.5].map(
      (trainedShare) => best([0.5, 0], 0.9, fitCalibration(trials, trainedShare))?.confidence ?? 0,
    );
    expect(half).toBeGreaterThan(all ?? 1);
  });
});
