/** Rate-limit counters without a store. */
import type { LimitCounters } from '../../src/common/limit-counters.port';

export function countersInMemory(): LimitCounters {
  const hits = new Map<string, number>();
  const nameOf = (key: string, throttler: string) => `${throttler}:${key}`;
  return {
    increment: (key, ttl, limit, blockDuration, throttler) => {
      const totalHits = (hits.get(nameOf(key, throttler)) ?? 0) + 1;
      hits.set(nameOf(key, throttler), totalHits);
      const seconds = Math.ceil(ttl / 1000);
      const isBlocked = totalHits > limit;
      return Promise.resolve({ totalHits, timeToExpire: seconds, isBlocked, timeToBlockExpire: blockDuration });
    },
    forget: (key, throttler) => {
      hits.delete(nameOf(key, throttler));
      return Promise.resolve();
    },
  };
}
