/**
 * Limits the chats of one origin that wait for a person at once, over all replicas. A permit belongs to a chat until an agent has it or
 * it ended, which is looked up only when all permits are taken. A chat that still waits keeps its permit; any other loses it in a day.
 */
import { Origin, countedFor } from '../common/origin';
import { Inject, Injectable, Logger, OnModuleDestroy, OnModuleInit } from '@nestjs/common';
import type { Subscription } from 'rxjs';
import { PERMITS, PermitLedger, Permits } from '../common/permits.port';
import { SHOP_SETTINGS, ShopSettings } from '../common/shop-settings.port';
import { BridgeConfig } from '../config/bridge-config';
import { BRIDGE_CONFIG } from '../config/config.module';
import { CONVERSATION_LOG, ConversationLog } from '../conversation/ports';
import { repeated, warning } from '../conversation/repeated-work';
import { WAITING_CHATS, WaitingChats } from './waiting/waiting-chats.port';

const HOUR_MS = 60 * 60_000;
/** Network addresses are in the store for limits only, and for a day at most. */
const LEASE_MS = 24 * HOUR_MS;

@Injectable()
export class WaitingPermits implements OnModuleInit, OnModuleDestroy {
  private readonly failed = warning(new Logger('waiting-permits'), 'waiting_permits.not_renewed');
  private renewing: Subscription | undefined;

  constructor(
    @Inject(BRIDGE_CONFIG) private readonly config: BridgeConfig,
    @Inject(PERMITS) private readonly ledger: PermitLedger,
    @Inject(CONVERSATION_LOG) private readonly log: ConversationLog,
    @Inject(WAITING_CHATS) private readonly waiting: WaitingChats,
    @Inject(SHOP_SETTINGS) private readonly settings: Pick<ShopSettings, 'current'>,
  ) {}

  onModuleInit(): void {
    this.renewing = repeated(HOUR_MS, () => this.renew(), this.failed);
  }

  onModuleDestroy(): void {
    this.renewing?.unsubscribe();
  }

  /** False: the origin, or its network, has no permit left. A chat that has one keeps it. */
  async take(conversationId: string, origin: Origin): Promise<boolean> {
    if (!this.config.rateLimits) return true;
    const permits = this.of(origin);
    if (await this.ledger.take(conversationId, permits, LEASE_MS)) return true;
    await Promise.all(permits.map((kind) => this.freeServed(kind)));
    return this.ledger.take(conversationId, permits, LEASE_MS);
  }

  free(conversationId: string): Promise<void> {
    return this.ledger.free(conversationId);
  }

  /** Chats that wait keep their permits for another day. Several replicas may do it at once. */
  async renew(): Promise<void> {
    for (const { key } of this.settings.current().channels)
      for (const id of await this.waiting.ofChannel(key)) await this.ledger.renew(id, LEASE_MS);
  }

  /** A chat that the bot still has took its permit a moment ago and is about to wait. */
  private async freeServed(permits: Permits): Promise<void> {
    const holders = await this.ledger.holders(permits);
    const unserved = (await this.log.heads(holders)).filter(({ state }) => state === 'waiting' || state === 'bot');
    const kept = new Set(unserved.map(({ id }) => id));
    await Promise.all(holders.filter((id) => !kept.has(id)).map((id) => this.ledger.free(id)));
  }

  private of(origin: Origin): readonly Permits[] {
    const most = this.config.waitingChats;
    return countedFor(origin).map(({ name, times }) => ({ name: `waiting:${name}`, most: most * times }));
  }
}
