/** Limits on how often an action may be done in a time window, counted over all replicas. */
import { Inject, Injectable } from '@nestjs/common';
import { BridgeConfig } from '../config/bridge-config';
import { BRIDGE_CONFIG } from '../config/config.module';
import { LIMIT_COUNTERS, LimitCounters } from './limit-counters.port';
import type { ProblemCode } from '../contract/shopper';
import { ProblemError, rateLimited } from './problem.error';
import { NameHash } from './name-hash';
import { Origin, WIDER, countedFor } from './origin';

export interface ActionLimit {
  readonly kind: string;
  readonly times: number;
  readonly withinMs: number;
  /** What to answer with; `RATE.LIMITED` by default. */
  readonly problem?: ProblemCode;
}

/** Exponential back-off: so many tries are free in a time window; then each admitted try opens a pause twice as long as the one before. */
export interface ActionBackoff {
  readonly kind: string;
  readonly free: number;
  readonly withinMs: number;
  readonly longestMs: number;
}

const FIRST_PAUSE_MS = 1_000;

@Injectable()
export class ActionLimits {
  constructor(
    @Inject(BRIDGE_CONFIG) private readonly config: BridgeConfig,
    @Inject(LIMIT_COUNTERS) private readonly counters: LimitCounters,
    private readonly names: NameHash,
  ) {}

  /** Counts one more for `who`. Throws the limit's problem above it. */
  async spend({ kind, times, withinMs, problem }: ActionLimit, who: string): Promise<void> {
    if (!this.config.rateLimits) return;
    const { isBlocked, timeToExpire } = await this.counters.increment(this.names.of(who), withinMs, times, 0, kind);
    if (!isBlocked) return;
    throw problem === undefined
      ? rateLimited(timeToExpire)
      : new ProblemError(problem, { retryAfterSeconds: timeToExpire });
  }

  /** Counts one more for an origin, and for its network. Throws the limit's problem above either. */
  async spendOf(limit: ActionLimit, origin: Origin): Promise<void> {
    for (const { name, times } of countedFor(origin)) await this.spend(widened(limit, times), name);
  }

  /** Counts one more try of `who`. Throws `RATE.LIMITED` during a pause; tries in a pause make the next one longer. */
  async backOff({ kind, free, withinMs, longestMs }: ActionBackoff, who: string): Promise<void> {
    if (!this.config.rateLimits) return;
    const { totalHits } = await this.counters.increment(this.names.of(who), withinMs, free, 0, kind);
    if (totalHits <= free) return;
    const pauseMs = Math.min(longestMs, FIRST_PAUSE_MS * 2 ** (totalHits - free - 1));
    const { isBlocked, timeToExpire } = await this.counters.increment(this.names.of(who), pauseMs, 1, 0, pauseOf(kind));
    if (isBlocked) throw rateLimited(timeToExpire);
  }

  /** The next try of `who` is the first again. */
  async resetBackoff({ kind }: ActionBackoff, who: string): Promise<void> {
    await Promise.all([
      this.counters.forget(this.names.of(who), kind),
      this.counters.forget(this.names.of(who), pauseOf(kind)),
    ]);
  }
}

/** A limit for many at once, as for a network of proven shoppers; they are counted apart. */
export function widened(limit: ActionLimit, times: number = WIDER): ActionLimit {
  return times === 1 ? limit : { ...limit, kind: `${limit.kind}-network`, times: limit.times * times };
}

function pauseOf(kind: string): string {
  return `${kind}-pause`;
}
