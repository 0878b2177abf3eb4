/** Counters behind the rate limits, shared by all replicas. */
import type { ThrottlerStorage } from '@nestjs/throttler';

export const LIMIT_COUNTERS = Symbol('LimitCounters');

export interface LimitCounters extends ThrottlerStorage {
  /** Resets the count. */
  forget(key: string, throttlerName: string): Promise<void>;
}
