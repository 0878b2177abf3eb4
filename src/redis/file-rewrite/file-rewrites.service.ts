/**
 * Sees to it that erased words leave the disk: a rewrite of the store's file is owed from an erasure on, in the store itself, until one
 * that began after it has ended well. One replica at a time asks, many erasures cost one rewrite, and one that fails is asked for again.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { Logger, OnModuleDestroy, OnModuleInit } from '@nestjs/common';
import type Redis from 'ioredis';
import type { Subscription } from 'rxjs';
import type { Clock } from '../../conversation/ports';
import { repeated } from '../../conversation/repeated-work';
import type { StoreFile } from '../../observability/health.port';
import { keys } from '../keys';
import { rewriteFile, RewriteOutcome } from './rewrite-file';

const ADVICE = 'Run BGREWRITEAOF in Redis, or let its user run it: until then erased text is in the append-only file.';

/** All in ms. */
export interface RewriteTimes {
  readonly look: number;
  /** From look to look at one that runs. */
  readonly watch: number;
  /** A replica that died while it waited is followed by another after this time. */
  readonly turn: number;
  /** Between two rewrites, unless they take longer: they have a tenth of the time. */
  readonly rest: number;
  /** After one that failed, doubled each time. */
  readonly retry: number;
  readonly longestRetry: number;
  /** One that takes longer counts as failed. */
  readonly longest: number;
}
export const REWRITE_TIMES: RewriteTimes = {
  look: 1_000,
  watch: 500,
  turn: 30_000,
  rest: 5_000,
  retry: 30_000,
  longestRetry: 3_600_000,
  longest: 2 * 3_600_000,
};
const REST_FOR_WORK = 9;

export class FileRewrites implements StoreFile, OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger('privacy');
  private readonly stopping = new AbortController();
  private looking: Subscription | undefined;
  private failures = 0;
  private hasSaid = false;

  constructor(
    private readonly redis: Redis,
    private readonly clock: Clock,
    private readonly times = REWRITE_TIMES,
  ) {}

  onModuleInit(): void {
    this.looking = repeated(
      this.times.look,
      () => this.look(),
      () => undefined,
    ); // Redis is away, which its health says
  }

  onModuleDestroy(): void {
    this.looking?.unsubscribe();
    this.stopping.abort();
  }

  /** Null while none is owed. */
  async owedSeconds(): Promise<number | null> {
    const since = await this.redis.hget(keys.rewriteOwed, 'since');
    return since === null ? null : Math.max(0, Math.round((this.clock.now() - Number(since)) / 1000));
  }

  /** Resolves when what is owed is done, is not due yet, or is another replica's to do. */
  async look(): Promise<void> {
    const now = this.clock.now();
    const erasures = await this.redis.takeRewriteTurn(keys.rewriteOwed, keys.rewriteTurn, this.times.turn);
    if (erasures === null) return;
    const begun = performance.now();
    const outcome = await this.rewrite(begun);
    if (this.stopping.signal.aborted) return;
    if (outcome !== 'failed') await this.redis.settleRewrite(keys.rewriteOwed, erasures, now);
    await this.restFor(this.tell(outcome), performance.now() - begun);
  }

  private async rewrite(begun: number): Promise<RewriteOutcome> {
    const { watch, turn, longest } = this.times;
    const between = async () => {
      await pause(watch, undefined, { signal: this.stopping.signal, ref: false });
      if (performance.now() - begun > longest) throw new Error('It takes too long.');
      await this.redis.pexpire(keys.rewriteTurn, turn);
    };
    try {
      return await rewriteFile(this.redis, between);
    } catch {
      return 'failed'; // also when the store went away meanwhile
    }
  }

  /** Once, until another outcome: whoever has no room on the disk is told once, not at each try. */
  private tell(outcome: RewriteOutcome): RewriteOutcome {
    this.failures = outcome === 'failed' ? this.failures + 1 : 0;
    const hadSaid = this.hasSaid;
    this.hasSaid = outcome !== 'ok';
    if (outcome === 'ok' && hadSaid) this.logger.log({ event: 'privacy.file_rewritten' });
    if (outcome === 'ok' || hadSaid) return outcome;
    if (outcome === 'no file') this.logger.log({ event: 'privacy.no_file_to_rewrite' });
    else this.logger.warn({ event: 'privacy.file_not_rewritten', cause: outcome, advice: ADVICE });
    return outcome;
  }

  private async restFor(outcome: RewriteOutcome, tookMs: number): Promise<void> {
    const { rest, retry, longestRetry } = this.times;
    const doubled = Math.min(retry * 2 ** (this.failures - 1), longestRetry);
    const ms = outcome === 'failed' ? doubled : Math.max(rest, REST_FOR_WORK * tookMs);
    await this.redis.pexpire(keys.rewriteTurn, Math.ceil(ms));
  }
}
