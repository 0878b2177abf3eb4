/** Counters behind the rate limits, shared by all replicas. */
import type { ThrottlerStorage } from '@nestjs/throttler';

export const LIMIT_COUNTERS = Symbol('LimitCounters');

export interface LimitCounters extends ThrottlerStorage {
  /** Takes one back. */
  giveBack(key: string, throttlerName: string): Promise<void>;
  /** Resets the count. */
  forget(key: string, throttlerName: string): Promise<void>;
}
