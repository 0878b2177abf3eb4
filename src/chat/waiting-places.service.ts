/**
 * So many chats of one origin may wait for a person at once, over all replicas. A place belongs to a chat until an agent has it or
 * it ended, which is looked up only when all places are taken.
 */
import { Inject, Injectable } from '@nestjs/common';
import { SLOTS, SlotLedger, Slots } from '../common/slots.port';
import { BridgeConfig } from '../config/bridge-config';
import { BRIDGE_CONFIG } from '../config/config.module';
import { CONVERSATION_LOG, ConversationLog } from '../conversation/ports';

/** Chats that wait for longer do not count any more. */
const LEASE_MS = 7 * 24 * 60 * 60_000;

@Injectable()
export class WaitingPlaces {
  constructor(
    @Inject(BRIDGE_CONFIG) private readonly config: BridgeConfig,
    @Inject(SLOTS) private readonly ledger: SlotLedger,
    @Inject(CONVERSATION_LOG) private readonly log: ConversationLog,
  ) {}

  /** False: the origin has no place left. A chat that has one keeps it. */
  async take(conversationId: string, origin: string): Promise<boolean> {
    if (!this.config.rateLimits) return true;
    const places = this.of(origin);
    if (await this.ledger.take(conversationId, [places], LEASE_MS)) return true;
    await this.freeServed(places);
    return this.ledger.take(conversationId, [places], LEASE_MS);
  }

  free(conversationId: string, origin: string): Promise<void> {
    return this.ledger.free(conversationId, [this.of(origin)]);
  }

  /** A chat that the bot still has took its place a moment ago and is about to wait. */
  private async freeServed(places: Slots): Promise<void> {
    const holders = await this.ledger.holders(places);
    await Promise.all(
      holders.map(async (id) => {
        const state = (await this.log.load(id))?.conversation.state;
        if (state !== 'waiting' && state !== 'bot') await this.ledger.free(id, [places]);
      }),
    );
  }

  private of(origin: string): Slots {
    return { name: `waiting:${origin}`, most: this.config.waitingChats };
  }
}
