/** FAQ views and votes in Redis: counted in a hash, moved to the outbox every few seconds. */
import { randomUUID } from 'node:crypto';
import { Inject, Injectable, OnModuleDestroy } from '@nestjs/common';
import type Redis from 'ioredis';
import { Subscription, exhaustMap, interval } from 'rxjs';
import { CLOCK, Clock, OUTBOX_TRIGGER, OutboxTrigger } from '../conversation/ports';
import { FaqCounters, FaqCounts } from '../faq/faq-counters.port';
import { FAQ_STREAM, MOST_COUNTS_WAITING, keys } from './keys';
import { REDIS } from './connection';

const FLUSH_MS = 5_000;
/** Settings rarely stay unchanged for longer; their figures are then a little low. */
const REMEMBERED_SECONDS = 90 * 24 * 60 * 60;
const FIELD = { views: 'views', helpful: 'helpful', notHelpful: 'not_helpful' } as const;

@Injectable()
export class RedisFaqCounters implements FaqCounters, OnModuleDestroy {
  private readonly flushing: Subscription;

  constructor(
    @Inject(REDIS) private readonly redis: Redis,
    @Inject(OUTBOX_TRIGGER) private readonly trigger: OutboxTrigger,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.flushing = interval(FLUSH_MS)
      .pipe(exhaustMap(() => this.flush().catch(() => undefined)))
      .subscribe();
  }

  async count(faqId: string, what: keyof FaqCounts, settingsVersion: string): Promise<void> {
    const field = `${faqId}|${FIELD[what]}`;
    const since = keys.faqCountsSince(settingsVersion);
    await this.redis
      .multi()
      .hincrby(keys.faqCounts, field, 1)
      .hincrby(since, field, 1)
      .expire(since, REMEMBERED_SECONDS)
      .exec();
  }

  async countedSince(faqId: string, settingsVersion: string): Promise<FaqCounts> {
    const fields = [FIELD.views, FIELD.helpful, FIELD.notHelpful].map((what) => `${faqId}|${what}`);
    const [views, helpful, notHelpful] = await this.redis.hmget(keys.faqCountsSince(settingsVersion), ...fields);
    return { views: Number(views ?? 0), helpful: Number(helpful ?? 0), notHelpful: Number(notHelpful ?? 0) };
  }

  onModuleDestroy(): void {
    this.flushing.unsubscribe();
  }

  private async flush(): Promise<void> {
    const rows = await this.redis.flushFaqCounts(
      keys.faqCounts,
      keys.outbox(FAQ_STREAM),
      keys.ready,
      `faq:${randomUUID()}`,
      this.clock.now(),
      FAQ_STREAM,
      MOST_COUNTS_WAITING,
    );
    if (rows > 0) this.trigger.fire();
  }
}
