/** Outcomes of an operation: delivered once, delivered later, or refused for good and kept. */
import { ConsoleLogger, Logger } from '@nestjs/common';
import type { Operation, OperationResult } from '../../contract/odoo';
import { OdooInvalidError } from '../rpc/odoo.errors';
import { FEATURES, Push, away, counts, done, file, say, stage } from './spec/drain-stage';

afterEach(() => {
  Logger.overrideLogger(new ConsoleLogger());
});

describe('draining', () => {
  it('forgets a chat that was deleted in Odoo, and keeps nothing of it', async () => {
    const erased = ({ id }: Operation): OperationResult => ({
      id,
      status: 'refused',
      code: 'ERASED',
      reason: 'deleted',
    });
    const { drain, seen, streams } = stage({ push: (operations) => Promise.resolve(operations.map(erased)) });
    streams.push([say('a')], [say('b')]);
    await drain.drain();
    expect(seen.kept).toEqual([]);
    expect(seen.forgotten).toEqual(['s1', 's2']);
    expect(seen.logged).toEqual([]);
  });

  it('goes on, call after call, until nothing is left', async () => {
    const { drain, seen, streams } = stage();
    streams.push([say('a')], [say('b'), say('c')]);
    await drain.drain();
    expect(seen.batches).toEqual([['a'], ['b', 'c']]);
    expect(seen.settled).toEqual([
      ['s1', 1],
      ['s2', 2],
    ]);
    expect(seen.claims[0]).toEqual([10, 100, 12_000]);
    expect(seen.timeouts[0]).toEqual({ timeoutMs: 10_000 });
  });

  it('stops when Odoo is away, and leaves everything for later', async () => {
    const { drain, seen, streams } = stage({ push: away });
    streams.push([say('a')], [say('b')]);
    await drain.drain();
    expect(seen.batches).toEqual([['a']]);
    expect(seen.deferred).toEqual([['s1', expect.any(Number)]]);
    expect(seen).toMatchObject({ settled: [], kept: [], taken: [], heard: [], released: [] });
    expect(seen.logged).toMatchObject([{ event: 'outbox.deferred', code: 'ODOO_UNREACHABLE', streams: 1 }]);
  });

  it('waits longer after every failure and tries less at once, until a call succeeds', async () => {
    const { drain, seen, streams, answer } = stage({ push: away });
    streams.push([say('a')], [say('b')], [say('c')]);
    await drain.drain();
    await drain.drain();
    const [first = 0, second = 0] = seen.deferred.map(([, delay]) => delay);
    expect(first).toBeLessThanOrEqual(500);
    expect(second).toBeGreaterThanOrEqual(500);
    answer.push = (operations) => Promise.resolve(operations.map(done));
    await drain.drain();
    answer.push = away;
    streams.push([say('d')]);
    await drain.drain();
    expect(seen.deferred[2]?.[1]).toBeLessThanOrEqual(500);
    expect(seen.claims.slice(0, 3).map((asked) => (asked as number[])[0])).toEqual([10, 5, 2]);
  });

  it('leaves for later what Odoo answered with another number of results', async () => {
    const { drain, seen, streams } = stage({ push: () => Promise.resolve([]) });
    streams.push([say('a')]);
    await drain.drain();
    expect(seen).toMatchObject({ settled: [], deferred: [['s1', expect.any(Number)]] });
    expect(seen.logged).toMatchObject([
      { code: 'INTERNAL', cause: expect.stringContaining('another number') as string },
    ]);
  });
});

describe('a single stream', () => {
  it('is told, or has nothing to tell, or is told by somebody else, or fails', async () => {
    const { drain, seen, streams, answer } = stage();
    streams.push([say('a')]);
    await expect(drain.drainStream('c1')).resolves.toBe('delivered');
    expect(seen.batches).toEqual([['a']]);
    await expect(drain.drainStream('c1')).resolves.toBe('empty');
    await expect(drain.drainStream('taken')).resolves.toBe('busy');
    answer.push = away;
    streams.push([say('b')]);
    await expect(drain.drainStream('c1')).resolves.toBe('failed');
  });
});

describe('what Odoo has taken', () => {
  it('is a dead letter no more, its files are let go, and its chat hears of it', async () => {
    const refuse: Push = (operations) =>
      Promise.resolve(
        operations.map((one) =>
          one.id === 'bad' ? { id: 'bad', status: 'refused', code: 'INVALID', reason: 'no' } : done(one),
        ),
      );
    const { drain, seen, streams } = stage({ push: refuse });
    streams.push([say('a', [file('f1')]), say('bad', [file('f2')]), ...counts]);
    await drain.drain();
    expect(seen.taken).toEqual(['a', 'faq', 'unanswered', 'answers']);
    expect(seen.released).toEqual(['f1']);
    expect(seen.heard).toEqual([
      { told: ['a', 'bad', 'answers'], results: ['a', 'bad', 'faq', 'unanswered', 'answers'] },
    ]);
    expect(seen.kept).toMatchObject([{ operation: { id: 'bad' }, code: 'INVALID', reason: 'no' }]);
  });

  it('is no more than what was in the call', async () => {
    const { drain, seen, streams } = stage();
    streams.push([say('a', [file('big1')]), say('b', [file('big2')])]);
    await drain.drain();
    expect(seen).toMatchObject({ batches: [['a']], settled: [['s1', 1]], taken: ['a'], kept: [] });
  });
});

describe('what Odoo refuses', () => {
  it('is found by telling one by one, and kept with the reason and the time', async () => {
    const push: Push = (operations) =>
      operations.some(({ id }) => id === 'bad')
        ? Promise.reject(new OdooInvalidError('Wrong arguments.'))
        : Promise.resolve(operations.map(done));
    const { drain, seen, streams } = stage({ push });
    streams.push([say('a'), say('bad'), say('b')]);
    await drain.drain();
    expect(seen.batches).toEqual([['a', 'bad', 'b'], ['a'], ['bad'], ['b']]);
    expect(seen.kept).toEqual([
      {
        operation: say('bad'),
        code: 'INVALID',
        reason: 'Wrong arguments.',
        refusedAt: '2031-05-04T10:00:00.000Z',
      },
    ]);
    expect(seen).toMatchObject({ taken: ['a', 'b'], settled: [['s1', 3]], deferred: [] });
    expect(seen.logged).toContainEqual({ event: 'outbox.refused', operation: 'bad', kind: 'message', code: 'INVALID' });
  });

  it('is not kept when it is only counts, and an older addon is no error', async () => {
    const refused: string[] = [];
    const push: Push = () => Promise.reject(new OdooInvalidError('Wrong arguments.'));
    for (const features of [['push'], FEATURES]) {
      const { drain, seen, streams } = stage({ push, features });
      Logger.overrideLogger({
        log: () => undefined,
        warn: () => undefined,
        error: ({ operation }: { operation: string }) => void refused.push(operation),
      });
      streams.push([...counts]);
      await drain.drain();
      expect(seen).toMatchObject({ kept: [], settled: [['s1', 3]], heard: [{ told: ['answers'] }] });
    }
    expect(refused).toEqual(['faq', 'faq', 'unanswered', 'answers']);
  });
});
