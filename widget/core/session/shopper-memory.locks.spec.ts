/** Tabs of one browser act one after the other where it lets them, and act all the same where it does not. */
import { FakeStorage } from '../../testing/fakes/fake-storage';
import { ShopperMemory } from './shopper-memory';
import type { Locks } from './shopper-memory';

const memoryWith = (locks?: Locks) =>
  new ShopperMemory('https://bridge', 'default', new FakeStorage(), new FakeStorage(), { now: () => 0 }, locks);
const denied = new DOMException('The request was denied.', 'SecurityError');
const LOCKS: [string, Locks | undefined][] = [
  ['gives the lock', { request: (_name, _options, act) => act() }],
  ['has no locks', undefined],
  ['denies the lock', { request: () => Promise.reject(denied) }],
];

afterEach(() => jest.restoreAllMocks());

describe.each(LOCKS)('where the browser %s', (_, locks) => {
  it('it acts, once', async () => {
    const act = jest.fn().mockResolvedValue(undefined);
    await memoryWith(locks).alone(act);
    expect(act).toHaveBeenCalledTimes(1);
  });

  it('it tells of what failed, and does not act again', async () => {
    const failure = new Error('The bridge is away.');
    const act = jest.fn().mockRejectedValue(failure);
    await expect(memoryWith(locks).alone(act)).rejects.toBe(failure);
    expect(act).toHaveBeenCalledTimes(1);
  });
});

it('waits for another tab for so long, and then acts without it', async () => {
  const patience = new AbortController();
  const timeout = jest.spyOn(AbortSignal, 'timeout').mockReturnValue(patience.signal);
  const asleep: Locks = {
    request: (_name, { signal }) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(denied));
      }),
  };
  const act = jest.fn().mockResolvedValue(undefined);
  const acted = memoryWith(asleep).alone(act);
  expect(timeout).toHaveBeenCalledWith(12_000);
  expect(act).not.toHaveBeenCalled();
  patience.abort();
  await acted;
  expect(act).toHaveBeenCalledTimes(1);
});
