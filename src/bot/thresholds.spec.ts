/** Confidence of a rule, by the share of a question that it knows. */
import { SURE, confidenceOf } from './thresholds';

describe('the confidence of a rule', () => {
  it.each([
    [0, 0],
    [0.3, SURE / 2],
    [0.6, SURE],
    [0.8, 0.95],
    [1, 1],
  ])('that covers %p of a question is %p', (share, confidence) => {
    expect(confidenceOf(share)).toBeCloseTo(confidence, 10);
  });

  it('is just below sure right before the share that makes it sure', () => {
    expect(confidenceOf(0.599)).toBeLessThan(SURE);
    expect(confidenceOf(0.599)).toBeGreaterThan(SURE - 0.01);
  });
});
