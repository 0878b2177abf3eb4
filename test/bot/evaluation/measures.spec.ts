import { mean, measure } from './measures';
import { draw } from './sample';

const said = (expected: string, predicted: string, confidence: number, answered = true) => ({
  expected,
  predicted,
  confidence,
  answered,
  ms: 1,
});

describe('measures', () => {
  const measured = measure({
    trainSeconds: 2,
    inScope: [said('a', 'a', 0.9), said('a', 'b', 0.6, false), said('b', 'b', 0.9), said('b', 'b', 0.9)],
    outOfScope: [said('', 'a', 0.2, false), said('', 'b', 0.95)],
  });

  it('are what they are called', () => {
    expect(measured).toMatchObject({ accuracy: 0.75, coverage: 0.75, precision: 1, oos_answered: 0.5, auroc: 0.5 });
    expect(measured.macro_f1).toBeCloseTo((2 / 3 + 4 / 5) / 2);
    expect(measured.calibration_error).toBeCloseTo((3 * 0.1 + 0.6) / 4);
  });

  it('are always the same nine', () => {
    const names = 'accuracy macro_f1 coverage precision calibration_error p50_ms train_seconds oos_answered auroc';
    const without = mean([measure({ trainSeconds: 2, inScope: [said('a', 'a', 0.9)], outOfScope: [] })]);
    expect(Object.keys(measured)).toEqual(names.split(' '));
    expect(Object.keys(without)).toEqual(names.split(' '));
    expect(without).toMatchObject({ oos_answered: null, auroc: null });
  });

  it('are averaged over draws', () => {
    expect(mean([measured, { ...measured, accuracy: 0.25 }])).toMatchObject({ accuracy: 0.5, auroc: 0.5 });
  });
});

describe('a draw', () => {
  const all = ['a', 'b'].flatMap((intent) => Array.from({ length: 9 }, (_, i) => ({ utterance: `${i}`, intent })));

  it('takes as many of each intent, and the same for the same seed', () => {
    expect(draw(all, 3, 1)).toHaveLength(6);
    expect(draw(all, 3, 1)).toEqual(draw(all, 3, 1));
    expect(draw(all, 3, 1)).not.toEqual(draw(all, 3, 2));
  });
});
