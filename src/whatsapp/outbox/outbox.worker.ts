/** Sends what chats have for their people on WhatsApp: each chat in order, many at once. */
import { Inject, Injectable, Logger, OnModuleDestroy, OnModuleInit } from '@nestjs/common';
import type { Subscription } from 'rxjs';
import { ConversationErased } from '../../conversation/conversation.errors';
import { CONVERSATION_LOG, ConversationLog } from '../../conversation/ports';
import { repeated, warning } from '../../conversation/repeated-work';
import { WHATSAPP_NUMBERS, WhatsAppNumbers } from '../numbers.port';
import { Delivery } from './delivery.service';
import { OutboxClaim, WHATSAPP_OUTBOX, WhatsAppOutbox } from './outbox.port';

const LOOK_MS = 150;
const AT_ONCE = 16;
/** All entries of a claim, each of several pieces, take less, or the rest waits. */
const LEASE_MS = 10 * 60_000;
const AGAIN_MS = 1_000;

@Injectable()
export class WhatsAppOutboxWorker implements OnModuleInit, OnModuleDestroy {
  private readonly failed = warning(new Logger('whatsapp'), 'whatsapp.outbox_failed');
  private working: Subscription | undefined;

  constructor(
    @Inject(WHATSAPP_OUTBOX) private readonly outbox: WhatsAppOutbox,
    @Inject(CONVERSATION_LOG) private readonly log: ConversationLog,
    @Inject(WHATSAPP_NUMBERS) private readonly numbers: WhatsAppNumbers,
    private readonly delivery: Delivery,
  ) {}

  onModuleInit(): void {
    this.working = repeated(LOOK_MS, () => this.work(), this.failed);
  }

  onModuleDestroy(): void {
    this.working?.unsubscribe();
  }

  private async work(): Promise<void> {
    if (this.numbers.all().length === 0) return;
    for (;;) {
      const claims = await this.outbox.claim(AT_ONCE, LEASE_MS);
      if (claims.length === 0) return;
      await Promise.all(claims.map((claim) => this.send(claim)));
    }
  }

  private async send(claim: OutboxClaim): Promise<void> {
    let done = 0;
    let wait: number | null = null;
    try {
      for (const sequence of claim.sequences) {
        wait = await this.sendOne(claim.conversation, sequence);
        if (wait !== null) break;
        done += 1;
      }
    } catch (error) {
      this.failed(error);
      wait = AGAIN_MS;
    }
    await this.outbox.release(claim, done, wait ?? 0).catch(this.failed); // else the lease ends by itself
  }

  /** Where the person is reached is read anew: they may have written meanwhile. */
  private async sendOne(id: string, sequence: number): Promise<number | null> {
    const loaded = await this.log.load(id).catch(goneForGood);
    return loaded === null ? null : this.delivery.deliver(loaded.conversation, sequence);
  }
}

function goneForGood(error: unknown): null {
  if (error instanceof ConversationErased) return null;
  throw error;
}
