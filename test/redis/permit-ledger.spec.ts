/** Permits of which only so many are held at once, whichever replica asks. */
import { RedisPermitLedger } from '../../src/redis/permit-ledger.adapter';
import { TestStore, openStore } from '../support/store';

const LEASE_MS = 1_000_000;

describe('permits', () => {
  let store: TestStore;
  let now = Date.UTC(2026, 10, 20);
  let one: RedisPermitLedger;
  let other: RedisPermitLedger;
  beforeAll(async () => {
    store = await openStore();
    const clock = { now: () => now };
    [one, other] = [new RedisPermitLedger(store.redis, clock), new RedisPermitLedger(store.redis, clock)];
  });
  afterAll(() => store.close());

  it('are counted over replicas, also when all ask at once', async () => {
    const three = [{ name: 'three', most: 3 }];
    const taken = await Promise.all(
      Array.from({ length: 10 }, (_, at) => (at % 2 === 0 ? one : other).take(`h${at}`, three, LEASE_MS)),
    );
    expect(taken.filter(Boolean)).toHaveLength(3);
  });

  it('are kept by their holder and free for others afterwards', async () => {
    const single = [{ name: 'single', most: 1 }];
    expect(await one.take('a', single, LEASE_MS)).toBe(true);
    expect(await other.take('b', single, LEASE_MS)).toBe(false);
    expect(await one.take('a', single, LEASE_MS)).toBe(true);
    await one.free('a', single);
    expect(await other.take('b', single, LEASE_MS)).toBe(true);
  });

  it('are free after the lease of one who died', async () => {
    const leased = [{ name: 'leased', most: 1 }];
    expect(await one.take('a', leased, LEASE_MS)).toBe(true);
    now += LEASE_MS - 1;
    expect(await one.take('b', leased, LEASE_MS)).toBe(false);
    now += 1;
    expect(await one.take('b', leased, LEASE_MS)).toBe(true);
  });

  it('are taken in all sets or in none', async () => {
    const [wide, narrow] = [
      { name: 'wide', most: 2 },
      { name: 'narrow', most: 1 },
    ];
    expect(await one.take('a', [narrow], LEASE_MS)).toBe(true);
    expect(await one.take('b', [wide, narrow], LEASE_MS)).toBe(false);
    expect(await one.take('c', [wide], LEASE_MS)).toBe(true);
    expect(await one.take('d', [wide], LEASE_MS)).toBe(true);
    expect(await one.take('e', [wide], LEASE_MS)).toBe(false);
  });
});
