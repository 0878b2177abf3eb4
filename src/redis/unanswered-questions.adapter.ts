/** Unanswered questions in Redis: counted in a hash, moved to the outbox every few seconds. */
import { randomUUID } from 'node:crypto';
import { Inject, Injectable, Logger, OnModuleDestroy } from '@nestjs/common';
import type Redis from 'ioredis';
import { Subscription, exhaustMap, interval } from 'rxjs';
import {
  CLOCK,
  Clock,
  isoNow,
  OUTBOX_TRIGGER,
  OutboxTrigger,
  UnansweredQuestion,
  UnansweredQuestions,
} from '../conversation/ports';
import { MOST_COUNTS_WAITING, UNANSWERED_STREAM, keys } from './keys';
import { REDIS } from './connection';

const FLUSH_MS = 15_000;
/** Different questions between two flushes; nobody fills the store by asking nonsense. */
const MOST_QUESTIONS = 1_000;
const QUESTIONS_AN_OPERATION = 200;

@Injectable()
export class RedisUnansweredQuestions implements UnansweredQuestions, OnModuleDestroy {
  private readonly logger = new Logger('unanswered');
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

  count({ channel, locale, text }: UnansweredQuestion): void {
    const question = JSON.stringify([channel, locale, text]);
    this.redis
      .countUnanswered(keys.unanswered, keys.unansweredLast, question, isoNow(this.clock), MOST_QUESTIONS)
      .catch(() => this.logger.warn({ event: 'unanswered.not_noted' }));
  }

  /** Hands over what was counted so far. */
  async flush(): Promise<void> {
    const questions = await this.redis.flushUnanswered(
      keys.unanswered,
      keys.unansweredLast,
      keys.outbox(UNANSWERED_STREAM),
      keys.ready,
      `asked:${randomUUID()}`,
      this.clock.now(),
      UNANSWERED_STREAM,
      QUESTIONS_AN_OPERATION,
      MOST_COUNTS_WAITING,
    );
    if (questions > 0) this.trigger.fire();
  }

  onModuleDestroy(): void {
    this.flushing.unsubscribe();
  }
}
