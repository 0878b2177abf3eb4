/** Forgets ended conversations after `CONVERSATION_DAYS`: Odoo has them by then, and the store is no archive. */
import { Logger, OnModuleDestroy, OnModuleInit } from '@nestjs/common';
import type Redis from 'ioredis';
import { Subscription, exhaustMap, interval } from 'rxjs';
import type { Clock } from '../conversation/ports';
import { deadLettersIn } from './dead-letter-scan';
import { keys } from './keys';
import { parseConversation } from './stored-json';

const LOOK_MS = 10 * 60_000;
const DAY_MS = 24 * 60 * 60_000;
const PAGE = 200;

export class ConversationRetention implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger('retention');
  private looking: Subscription | undefined;

  constructor(
    private readonly redis: Redis,
    private readonly clock: Clock,
    private readonly days: number,
    /** Conversations looked at in one step. */
    private readonly page = PAGE,
  ) {}

  onModuleInit(): void {
    this.looking = interval(LOOK_MS)
      .pipe(exhaustMap(() => this.forget().catch((error: unknown) => this.report(error))))
      .subscribe();
  }

  onModuleDestroy(): void {
    this.looking?.unsubscribe();
  }

  /** Forgets what ended and was last changed before that time, as far as Odoo has all of it; returns how many. */
  async forget(): Promise<number> {
    const before = this.clock.now() - this.days * DAY_MS;
    const refused = await this.refused();
    let forgotten = 0;
    for (let kept = 0; ;) {
      const ids = await this.redis.zrangebyscore(keys.conversations, '-inf', `(${before}`, 'LIMIT', kept, this.page);
      const gone = await Promise.all(ids.map(async (id) => !refused.has(id) && (await this.forgetOne(id))));
      const goneHere = gone.filter(Boolean).length;
      forgotten += goneHere;
      kept += ids.length - goneHere;
      if (ids.length < this.page) break;
    }
    if (forgotten > 0) this.logger.log({ event: 'retention.forgotten', conversations: forgotten });
    return forgotten;
  }

  private async forgetOne(id: string): Promise<boolean> {
    const [revision, head] = await this.redis.hmget(keys.head(id), 'revision', 'head');
    if (!head || !revision) return false;
    const { state, shopper } = parseConversation(head);
    if (state !== 'ended') return false;
    const removed = await this.redis.forgetConversation(
      keys.head(id),
      keys.log(id),
      keys.clientIds(id),
      keys.outbox(id),
      keys.shopper(shopper.id),
      keys.conversations,
      revision,
      id,
    );
    return removed === 1;
  }

  /** Conversations of which Odoo refused something: somebody has yet to look at it. */
  private async refused(): Promise<ReadonlySet<string>> {
    const found = new Set<string>();
    for await (const [, { operation }] of deadLettersIn(this.redis)) found.add(operation.conversation);
    return found;
  }

  private report(error: unknown): void {
    this.logger.warn({ event: 'retention.failed', cause: error instanceof Error ? error.message : String(error) });
  }
}
