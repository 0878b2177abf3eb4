/** Rate-limit counters without a store. */
import type { LimitCounters } from '../../src/common/limit-counters.port';

interface Count {
  hits: number;
  readonly until: number;
}

export function countersInMemory(now: () => number = () => 0): LimitCounters {
  const counts = new Map<string, Count>();
  const nameOf = (key: string, throttler: string) => `${throttler}:${key}`;
  return {
    increment: (key, ttl, limit, blockDuration, throttler) => {
      const known = counts.get(nameOf(key, throttler));
      const count = known !== undefined && known.until > now() ? known : { hits: 0, until: now() + ttl };
      counts.set(nameOf(key, throttler), count);
      count.hits += 1;
      const timeToExpire = Math.ceil((count.until - now()) / 1000);
      const isBlocked = count.hits > limit;
      return Promise.resolve({ totalHits: count.hits, timeToExpire, isBlocked, timeToBlockExpire: blockDuration });
    },
    giveBack: (key, throttler) => {
      const count = counts.get(nameOf(key, throttler));
      if (count !== undefined) count.hits -= 1;
      return Promise.resolve();
    },
    forget: (key, throttler) => {
      counts.delete(nameOf(key, throttler));
      return Promise.resolve();
    },
  };
}
