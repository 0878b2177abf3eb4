import { Logger } from '@nestjs/common';
import { repeated, warning } from './repeated-work';

describe('repeated work', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('comes again after a run that failed, of which the log tells', async () => {
    const logger = new Logger('spec');
    const warned = jest.spyOn(logger, 'warn').mockImplementation(() => undefined);
    let runs = 0;
    const work = () => (++runs === 1 ? Promise.reject(new Error('no store')) : Promise.resolve());
    const running = repeated(1_000, work, warning(logger, 'spec.failed'));
    expect(runs).toBe(0);
    await jest.advanceTimersByTimeAsync(3_000);
    expect(runs).toBe(3);
    expect(warned.mock.calls).toEqual([[{ event: 'spec.failed', cause: 'no store' }]]);
    running.unsubscribe();
    await jest.advanceTimersByTimeAsync(3_000);
    expect(runs).toBe(3);
  });

  it('does not begin before the run before it is over', async () => {
    let end: () => void = () => undefined;
    let runs = 0;
    const work = () => new Promise<void>((resolve) => ((runs += 1), (end = resolve)));
    const running = repeated(1_000, work, () => undefined);
    await jest.advanceTimersByTimeAsync(5_000);
    expect(runs).toBe(1);
    end();
    await jest.advanceTimersByTimeAsync(1_000);
    expect(runs).toBe(2);
    running.unsubscribe();
  });
});
