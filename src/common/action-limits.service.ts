/** Limits on how often an action may be done in a time window, counted over all replicas. */
import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { BridgeConfig } from '../config/bridge-config';
import { BRIDGE_CONFIG } from '../config/config.module';
import { LIMIT_COUNTERS, LimitCounters } from './limit-counters.port';
import { rateLimited } from './problem.error';

export interface ActionLimit {
  readonly kind: string;
  readonly times: number;
  readonly withinMs: number;
}

@Injectable()
export class ActionLimits {
  constructor(
    @Inject(BRIDGE_CONFIG) private readonly config: BridgeConfig,
    @Inject(LIMIT_COUNTERS) private readonly counters: LimitCounters,
  ) {}

  /** Counts one more for `who`. Throws `RATE.LIMITED` above the limit. */
  async spend({ kind, times, withinMs }: ActionLimit, who: string): Promise<void> {
    if (!this.config.rateLimits) return;
    const { isBlocked, timeToExpire } = await this.counters.increment(keyOf(who), withinMs, times, 0, kind);
    if (isBlocked) throw rateLimited(timeToExpire);
  }

  /** Resets the count. */
  async forget({ kind }: ActionLimit, who: string): Promise<void> {
    await this.counters.forget(keyOf(who), kind);
  }
}

function keyOf(who: string): string {
  return createHash('sha256').update(who).digest('hex').slice(0, 24);
}
