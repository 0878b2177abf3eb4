/** Provides the ports that Redis and Bull implement. */
import { BullModule } from '@nestjs/bull';
import { DynamicModule, Global, Inject, Module, OnApplicationShutdown } from '@nestjs/common';
import type Redis from 'ioredis';
import { ANNOUNCER } from '../odoo/settings/announcer.port';
import {
  ATTACHMENT_STORE,
  CLOCK,
  Clock,
  CONVERSATION_LOG,
  DEAD_LETTERS,
  OUTBOX_TRIGGER,
  OUTBOX,
  OUTBOX_QUEUE,
  PERSONAL_DATA,
  UNANSWERED_QUESTIONS,
} from '../conversation/ports';
import { FAQ_COUNTERS } from '../faq/faq-counters.port';
import { LIMIT_COUNTERS } from '../common/limit-counters.port';
import { REVOCATIONS } from '../chat/auth/revocations.port';
import { WHATSAPP_INBOX } from '../whatsapp/inbox/inbox.port';
import { WHATSAPP_PEOPLE } from '../whatsapp/people.port';
import { WHATSAPP_OPT_OUTS } from '../whatsapp/opt-outs.port';
import { WHATSAPP_PACE } from '../whatsapp/outbox/pace.port';
import { WHATSAPP_OUTBOX } from '../whatsapp/outbox/outbox.port';
import { WAITING_CHATS } from '../chat/waiting/waiting-chats.port';
import { NameHash } from '../common/name-hash';
import { PERMITS } from '../common/permits.port';
import { NONCES } from '../common/nonces.port';
import { STORE_FILE, STORE_HEALTH, STORE_MEMORY } from '../observability/health.port';
import { BullOutboxTrigger } from './outbox-trigger.adapter';
import { BULK_PATIENCE_MS, REDIS, REDIS_BULK, connectRedis } from './connection';
import { AttachmentQuota, RedisAttachmentStore } from './attachment-store.adapter';
import { RedisAnnouncer } from './announcer.adapter';
import { ConversationRetention } from './conversation-retention.service';
import { FileRewrites } from './file-rewrite/file-rewrites.service';
import { SocketFrames } from './socket-frames.service';
import { SilentConversations } from './silent-conversations.service';
import { RedisConversationLog } from './conversation-log.adapter';
import { RedisDeadLetters } from './dead-letters.adapter';
import { RedisFaqCounters } from './faq-counters.adapter';
import { RedisNonces } from './nonces.adapter';
import { RedisRevocations } from './revocations.adapter';
import { RedisOutbox } from './outbox.adapter';
import { RedisPersonalData } from './personal-data/personal-data.adapter';
import { RedisHealth } from './redis-health.adapter';
import { RedisUnansweredQuestions } from './unanswered-questions.adapter';
import { RedisPermitLedger } from './permit-ledger.adapter';
import { StoreCapacity } from './store-capacity';
import { RedisLimitCounters } from './limit-counters.adapter';
import { RedisWaitingChats } from './waiting-chats.adapter';
import { RedisWhatsAppInbox } from './whatsapp/inbox.adapter';
import { RedisWhatsAppPeople } from './whatsapp/people.adapter';
import { RedisWhatsAppOptOuts } from './whatsapp/opt-outs.adapter';
import { RedisWhatsAppPace } from './whatsapp/pace.adapter';
import { RedisWhatsAppOutbox } from './whatsapp/outbox.adapter';
import { WRITE_BOUNDS, WriteBounds } from './write-bounds';

const PORTS = [
  { provide: CONVERSATION_LOG, useClass: RedisConversationLog },
  { provide: DEAD_LETTERS, useClass: RedisDeadLetters },
  { provide: OUTBOX, useClass: RedisOutbox },
  { provide: PERSONAL_DATA, useClass: RedisPersonalData },
  { provide: FAQ_COUNTERS, useClass: RedisFaqCounters },
  { provide: ANNOUNCER, useClass: RedisAnnouncer },
  { provide: STORE_HEALTH, useClass: RedisHealth },
  { provide: STORE_MEMORY, useExisting: StoreCapacity },
  { provide: STORE_FILE, useExisting: FileRewrites },
  { provide: NONCES, useClass: RedisNonces },
  { provide: REVOCATIONS, useClass: RedisRevocations },
  { provide: OUTBOX_TRIGGER, useClass: BullOutboxTrigger },
  { provide: UNANSWERED_QUESTIONS, useClass: RedisUnansweredQuestions },
  { provide: PERMITS, useClass: RedisPermitLedger },
  { provide: WAITING_CHATS, useClass: RedisWaitingChats },
  { provide: LIMIT_COUNTERS, useClass: RedisLimitCounters },
  { provide: WHATSAPP_INBOX, useClass: RedisWhatsAppInbox },
  { provide: WHATSAPP_PEOPLE, useClass: RedisWhatsAppPeople },
  { provide: WHATSAPP_OUTBOX, useClass: RedisWhatsAppOutbox },
  { provide: WHATSAPP_OPT_OUTS, useClass: RedisWhatsAppOptOuts },
  { provide: WHATSAPP_PACE, useClass: RedisWhatsAppPace },
];

export interface StoreLimits {
  /** Ended conversations are forgotten after them. */
  readonly conversationDays: number;
  readonly files: AttachmentQuota;
  readonly writeBounds: WriteBounds;
}

@Global()
@Module({})
export class RedisModule implements OnApplicationShutdown {
  constructor(
    @Inject(REDIS) private readonly redis: Redis,
    @Inject(REDIS_BULK) private readonly bulk: Redis,
  ) {}

  static at(url: string, { conversationDays, files, writeBounds }: StoreLimits): DynamicModule {
    const retention = {
      provide: ConversationRetention,
      inject: [REDIS, CLOCK],
      useFactory: (redis: Redis, clock: Clock) => new ConversationRetention(redis, clock, conversationDays),
    };
    const silence = {
      provide: SilentConversations,
      inject: [REDIS, CLOCK],
      useFactory: (redis: Redis, clock: Clock) => new SilentConversations(redis, clock),
    };
    const frames = {
      provide: SocketFrames,
      inject: [REDIS, CLOCK],
      useFactory: (redis: Redis, clock: Clock) => new SocketFrames(redis, clock),
    };
    const rewrites = {
      provide: FileRewrites,
      inject: [REDIS, CLOCK],
      useFactory: (redis: Redis, clock: Clock) => new FileRewrites(redis, clock),
    };
    const attachments = {
      provide: ATTACHMENT_STORE,
      inject: [REDIS, CLOCK, NameHash, StoreCapacity, REDIS_BULK],
      useFactory: (redis: Redis, clock: Clock, names: NameHash, capacity: StoreCapacity, bulk: Redis) =>
        new RedisAttachmentStore(redis, clock, files, names, capacity, bulk),
    };
    return {
      module: RedisModule,
      imports: [BullModule.forRoot({ url, prefix: 'sc:bull' }), BullModule.registerQueue({ name: OUTBOX_QUEUE })],
      providers: [
        { provide: REDIS, useFactory: () => connectRedis(url) },
        { provide: REDIS_BULK, useFactory: () => connectRedis(url, BULK_PATIENCE_MS) },
        { provide: WRITE_BOUNDS, useValue: writeBounds },
        StoreCapacity,
        ...PORTS,
        attachments,
        retention,
        silence,
        frames,
        rewrites,
      ],
      exports: [REDIS, BullModule, ATTACHMENT_STORE, ...PORTS.map((port) => port.provide)],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    for (const redis of [this.redis, this.bulk]) await redis.quit().catch(() => redis.disconnect());
  }
}
