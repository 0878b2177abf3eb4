/**
 * Limits the chats of one origin that wait for a person at once, over all replicas. A permit belongs to a chat until an agent has it or
 * it ended, which is looked up only when all permits are taken.
 */
import { Inject, Injectable } from '@nestjs/common';
import { PERMITS, PermitLedger, Permits } from '../common/permits.port';
import { BridgeConfig } from '../config/bridge-config';
import { BRIDGE_CONFIG } from '../config/config.module';
import { CONVERSATION_LOG, ConversationLog } from '../conversation/ports';

/** Chats that wait for longer do not count any more. */
const LEASE_MS = 7 * 24 * 60 * 60_000;

@Injectable()
export class WaitingPermits {
  constructor(
    @Inject(BRIDGE_CONFIG) private readonly config: BridgeConfig,
    @Inject(PERMITS) private readonly ledger: PermitLedger,
    @Inject(CONVERSATION_LOG) private readonly log: ConversationLog,
  ) {}

  /** False: the origin has no permit left. A chat that has one keeps it. */
  async take(conversationId: string, origin: string): Promise<boolean> {
    if (!this.config.rateLimits) return true;
    const permits = this.of(origin);
    if (await this.ledger.take(conversationId, [permits], LEASE_MS)) return true;
    await this.freeServed(permits);
    return this.ledger.take(conversationId, [permits], LEASE_MS);
  }

  free(conversationId: string, origin: string): Promise<void> {
    return this.ledger.free(conversationId, [this.of(origin)]);
  }

  /** A chat that the bot still has took its permit a moment ago and is about to wait. */
  private async freeServed(permits: Permits): Promise<void> {
    const holders = await this.ledger.holders(permits);
    await Promise.all(
      holders.map(async (id) => {
        const state = (await this.log.load(id))?.conversation.state;
        if (state !== 'waiting' && state !== 'bot') await this.ledger.free(id, [permits]);
      }),
    );
  }

  private of(origin: string): Permits {
    return { name: `waiting:${origin}`, most: this.config.waitingChats };
  }
}
