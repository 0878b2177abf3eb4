/** Forgets ended conversations after `CONVERSATION_DAYS`: Odoo has them by then, and the store is no archive. */
import { Logger, OnModuleDestroy, OnModuleInit } from '@nestjs/common';
import type Redis from 'ioredis';
import type { Subscription } from 'rxjs';
import type { Conversation } from '../conversation/conversation';
import type { Clock } from '../conversation/ports';
import { deadLettersIn } from './dead-letter-scan';
import { forgetConversations } from './forget-conversations';
import { keys } from './keys';
import { repeated, warning } from '../conversation/repeated-work';

const LOOK_MS = 10 * 60_000;
const DAY_MS = 24 * 60 * 60_000;
const PAGE = 200;

export class ConversationRetention implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger('retention');
  private readonly failed = warning(this.logger, 'retention.failed');
  private looking: Subscription | undefined;

  constructor(
    private readonly redis: Redis,
    private readonly clock: Clock,
    private readonly days: number,
    /** Conversations looked at in one step. */
    private readonly page = PAGE,
  ) {}

  onModuleInit(): void {
    this.looking = repeated(LOOK_MS, () => this.forget(), this.failed);
  }

  onModuleDestroy(): void {
    this.looking?.unsubscribe();
  }

  /** Forgets what ended and was last changed before that time, as far as Odoo has all of it; returns how many. */
  async forget(): Promise<number> {
    const before = this.clock.now() - this.days * DAY_MS;
    const refused = await this.refused();
    const mayGo = ({ id, state }: Conversation) => state === 'ended' && !refused.has(id);
    const list = keys.conversations;
    const forgotten = await forgetConversations(this.redis, { list, before, page: this.page, mayGo });
    if (forgotten > 0) this.logger.log({ event: 'retention.forgotten', conversations: forgotten });
    return forgotten;
  }

  /** Conversations of which Odoo refused something: somebody has yet to look at it. */
  private async refused(): Promise<ReadonlySet<string>> {
    const found = new Set<string>();
    for await (const [, { operation }] of deadLettersIn(this.redis)) found.add(operation.conversation);
    return found;
  }
}
