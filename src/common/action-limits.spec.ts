import { readConfig } from '../config/bridge-config';
import { countersInMemory } from '../../test/support/counters';
import { ActionBackoff, ActionLimit, ActionLimits } from './action-limits.service';
import type { Origin } from './origin';
import { NAMES } from '../../test/support/names';

const BACKOFF: ActionBackoff = { kind: 'try', free: 3, withinMs: 3_600_000, longestMs: 8_000 };

describe('back-off', () => {
  let now = 0;
  let limits: ActionLimits;

  beforeEach(() => {
    now = 0;
    limits = new ActionLimits(
      { ...readConfig({}), rateLimits: true },
      countersInMemory(() => now),
      NAMES,
    );
  });

  /** 0 when admitted, else the seconds to wait. */
  const tries = async (who = 'somebody') => {
    try {
      await limits.backOff(BACKOFF, who);
      return 0;
    } catch (error) {
      return (error as { retryAfterSeconds: number }).retryAfterSeconds;
    }
  };

  it('admits the free tries and one more, then asks to wait', async () => {
    expect(await Promise.all(Array.from({ length: 6 }, () => tries()))).toEqual([0, 0, 0, 0, 1, 1]);
  });

  it('asks to wait twice as long each time, up to the longest', async () => {
    for (let at = 0; at < 4; at += 1) expect(await tries()).toBe(0);
    for (const seconds of [1, 2, 4, 8, 8]) {
      now += seconds * 1_000;
      expect(await tries()).toBe(0);
      const waits = await tries();
      expect(waits).toBeGreaterThan(0);
      now += waits * 1_000 - 1;
      expect(await tries()).toBe(1);
      now += 1;
    }
    now += 8_000;
    expect(await tries()).toBe(0);
    expect(await tries()).toBe(8);
  });

  it('is of one caller, and over once it is forgotten', async () => {
    for (let at = 0; at < 5; at += 1) await tries();
    expect(await tries('somebody else')).toBe(0);
    await limits.resetBackoff(BACKOFF, 'somebody');
    expect(await Promise.all(Array.from({ length: 5 }, () => tries()))).toEqual([0, 0, 0, 0, 1]);
  });
});

describe('a limit of an origin', () => {
  const TWICE = { kind: 'try', times: 2, withinMs: 60_000 };
  let limits: ActionLimits;

  beforeEach(() => {
    const config = { ...readConfig({}), rateLimits: true };
    limits = new ActionLimits(
      config,
      countersInMemory(() => 0),
      NAMES,
    );
  });

  const admits = (origin: Origin, limit: ActionLimit = TWICE) =>
    limits.spendOf(limit, origin).then(
      () => true,
      () => false,
    );

  it('is ten times as wide for all proven shoppers of a network', async () => {
    const account = (at: number) => ({ name: `shopper:${Math.floor(at / 2)}`, network: 'network:192.0.2.1' });
    for (let at = 0; at < 20; at += 1) expect(await admits(account(at))).toBe(true);
    expect(await admits(account(20))).toBe(false);
    expect(await admits({ name: 'shopper:x', network: 'network:192.0.2.2' })).toBe(true);
  });

  it('is not spent for the others by one of them who is refused', async () => {
    for (let at = 0; at < 100; at += 1) await admits({ name: 'shopper:greedy', network: 'network:192.0.2.1' });
    for (let at = 0; at < 18; at += 1)
      expect(await admits({ name: `shopper:${at}`, network: 'network:192.0.2.1' })).toBe(true);
  });

  it('of an address is what it is for', async () => {
    const address = { name: 'address:192.0.2.1' };
    expect([await admits(address), await admits(address), await admits(address)]).toEqual([true, true, false]);
  });
});
