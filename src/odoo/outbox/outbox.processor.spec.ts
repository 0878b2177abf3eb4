/** The job that drains the outbox, and its timing. */
import { ConsoleLogger, Logger } from '@nestjs/common';
import type { Outbox } from '../../conversation/ports';
import type { OutboxDrain } from './outbox-drain.service';
import { OutboxProcessor } from './outbox.processor';

/** An outbox of which this is known, looked at by a processor; counts what it does. */
function watched(readyMs: () => Promise<number | null>) {
  const seen = { triggers: 0, drains: 0, looks: 0 };
  const outbox: Partial<Outbox> = {
    nextReadyMs: () => {
      seen.looks += 1;
      return readyMs();
    },
  };
  const drain: Partial<OutboxDrain> = { drain: () => Promise.resolve(void (seen.drains += 1)) };
  const trigger = { fire: () => void (seen.triggers += 1) };
  const processor = new OutboxProcessor(drain as OutboxDrain, outbox as Outbox, trigger);
  const pass = async (ms: number) => {
    jest.advanceTimersByTime(ms);
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  };
  return { seen, processor, pass };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => {
  jest.useRealTimers();
  Logger.overrideLogger(new ConsoleLogger());
});

describe('the processor of the outbox', () => {
  it('drains when a job says so', async () => {
    const { seen, processor } = watched(() => Promise.resolve(null));
    await processor.onTrigger();
    expect(seen.drains).toBe(1);
    processor.onModuleDestroy();
  });

  it.each([
    [0, 1],
    [200, 0],
    [null, 0],
  ])('asks for a drain twice a second when a stream is ready in %p ms: %i', async (ready, triggers) => {
    const { seen, processor, pass } = watched(() => Promise.resolve(ready));
    await pass(499);
    expect(seen.looks).toBe(0);
    await pass(1);
    expect(seen).toMatchObject({ looks: 1, triggers });
    processor.onModuleDestroy();
    await pass(5_000);
    expect(seen.looks).toBe(1);
  });

  it('drains by itself what is still ready at the next look, for the queue may take no jobs', async () => {
    let ready: number | null = 0;
    const { seen, processor, pass } = watched(() => Promise.resolve(ready));
    await pass(500);
    expect(seen).toMatchObject({ triggers: 1, drains: 0 });
    await pass(500);
    expect(seen).toMatchObject({ triggers: 2, drains: 1 });
    ready = null;
    await pass(500);
    ready = 0;
    await pass(500);
    expect(seen).toMatchObject({ triggers: 3, drains: 1 });
    processor.onModuleDestroy();
  });

  it('looks once at a time, and goes on after a look that failed', async () => {
    const warned: unknown[] = [];
    Logger.overrideLogger({
      log: () => undefined,
      error: () => undefined,
      warn: (line: unknown) => void warned.push(line),
    });
    let fail: (reason: Error) => void = () => undefined;
    const { seen, processor, pass } = watched(() => new Promise((_, reject) => (fail = reject)));
    await pass(500);
    await pass(5_000);
    expect(seen.looks).toBe(1);
    fail(new Error('The store is away.'));
    await pass(500);
    expect(warned).toEqual([{ event: 'outbox.sweep_failed', cause: 'The store is away.' }]);
    await pass(500);
    expect(seen.looks).toBeGreaterThan(1);
    processor.onModuleDestroy();
  });
});
