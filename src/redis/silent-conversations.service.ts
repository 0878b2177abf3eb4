/** Forgets conversations in which the shopper said nothing, an hour after the last sign of their page. Odoo never heard of them. */
import { Logger, OnModuleDestroy, OnModuleInit } from '@nestjs/common';
import type Redis from 'ioredis';
import type { Subscription } from 'rxjs';
import { isSilent } from '../conversation/conversation';
import type { Clock } from '../conversation/ports';
import { forgetConversations } from './forget-conversations';
import { keys } from './keys';
import { repeated, warning } from '../conversation/repeated-work';

const LOOK_MS = 60_000;
const KEPT_MS = 60 * 60_000;
const PAGE = 200;

export class SilentConversations implements OnModuleInit, OnModuleDestroy {
  private readonly failed = warning(new Logger('silent-conversations'), 'silent.failed');
  private looking: Subscription | undefined;

  constructor(
    private readonly redis: Redis,
    private readonly clock: Clock,
    /** Conversations looked at in one step. */
    private readonly page = PAGE,
  ) {}

  onModuleInit(): void {
    this.looking = repeated(LOOK_MS, () => this.forget(), this.failed);
  }

  onModuleDestroy(): void {
    this.looking?.unsubscribe();
  }

  /** Several replicas may do it at once. Returns how many are gone. */
  forget(): Promise<number> {
    const before = this.clock.now() - KEPT_MS;
    return forgetConversations(this.redis, { list: keys.silent, before, page: this.page, mayGo: isSilent });
  }
}
