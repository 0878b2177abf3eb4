/** Binds the core's ports to Redis and Bull. */
import { BullModule } from '@nestjs/bull';
import { DynamicModule, Global, Inject, Module, OnApplicationShutdown } from '@nestjs/common';
import type Redis from 'ioredis';
import {
  ANNOUNCER,
  ATTACHMENT_STORE,
  CONVERSATION_LOG,
  DEAD_LETTERS,
  DESK_BELL,
  FAQ_COUNTERS,
  LIMIT_COUNTERS,
  NONCES,
  OUTBOX,
  OUTBOX_QUEUE,
  STORE_VITALS,
  UNANSWERED_QUESTIONS,
} from '../conversation/ports';
import { BullDeskBell } from './bull.desk-bell';
import { REDIS, connectRedis } from './redis';
import { RedisAttachmentStore } from './redis.attachment-store';
import { RedisAnnouncer } from './redis.announcer';
import { RedisConversationLog } from './redis-conversation.log';
import { RedisDeadLetters } from './redis.dead-letters';
import { RedisFaqCounters } from './redis.faq-counters';
import { RedisNonces } from './redis.nonces';
import { RedisOutbox } from './redis.outbox';
import { RedisVitals } from './redis.vitals';
import { RedisUnansweredQuestions } from './redis.unanswered-questions';
import { RedisLimitCounters } from './redis.limit-counters';

const PORTS = [
  { provide: CONVERSATION_LOG, useClass: RedisConversationLog },
  { provide: DEAD_LETTERS, useClass: RedisDeadLetters },
  { provide: OUTBOX, useClass: RedisOutbox },
  { provide: FAQ_COUNTERS, useClass: RedisFaqCounters },
  { provide: ATTACHMENT_STORE, useClass: RedisAttachmentStore },
  { provide: ANNOUNCER, useClass: RedisAnnouncer },
  { provide: STORE_VITALS, useClass: RedisVitals },
  { provide: NONCES, useClass: RedisNonces },
  { provide: DESK_BELL, useClass: BullDeskBell },
  { provide: UNANSWERED_QUESTIONS, useClass: RedisUnansweredQuestions },
  { provide: LIMIT_COUNTERS, useClass: RedisLimitCounters },
];

@Global()
@Module({})
export class StoreModule implements OnApplicationShutdown {
  constructor(@Inject(REDIS) private readonly redis: Redis) {}

  static at(url: string): DynamicModule {
    return {
      module: StoreModule,
      imports: [BullModule.forRoot({ url, prefix: 'sc:bull' }), BullModule.registerQueue({ name: OUTBOX_QUEUE })],
      providers: [{ provide: REDIS, useFactory: () => connectRedis(url) }, ...PORTS],
      exports: [REDIS, BullModule, ...PORTS.map((port) => port.provide)],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.redis.quit().catch(() => this.redis.disconnect());
  }
}
