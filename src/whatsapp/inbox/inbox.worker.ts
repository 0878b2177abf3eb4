/** Brings what came from WhatsApp into conversations: person by person, each in order, and again when something was away. */
import { Inject, Injectable, Logger, OnModuleDestroy, OnModuleInit } from '@nestjs/common';
import { Subject, Subscription, exhaustMap, interval, merge } from 'rxjs';
import { warning } from '../../conversation/repeated-work';
import { Incoming } from '../chats/incoming.service';
import { WHATSAPP_NUMBERS, WhatsAppNumbers } from '../numbers.port';
import { WHATSAPP_INBOX, InboxClaim, WhatsAppInbox } from './inbox.port';
import { inOrder } from './in-order';

const LOOK_MS = 250;
const AT_ONCE = 16;
const LEASE_MS = 60_000;
const AGAIN_MS = 1_000;

@Injectable()
export class InboxWorker implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger('whatsapp');
  private readonly failed = warning(this.logger, 'whatsapp.inbox_failed');
  private readonly wakes = new Subject<void>();
  private working: Subscription | undefined;

  constructor(
    @Inject(WHATSAPP_INBOX) private readonly inbox: WhatsAppInbox,
    @Inject(WHATSAPP_NUMBERS) private readonly numbers: WhatsAppNumbers,
    private readonly incoming: Incoming,
  ) {}

  onModuleInit(): void {
    this.working = merge(this.wakes, interval(LOOK_MS))
      .pipe(exhaustMap(() => this.work().catch(this.failed)))
      .subscribe();
  }

  onModuleDestroy(): void {
    this.working?.unsubscribe();
  }

  /** There is something new. */
  wake(): void {
    this.wakes.next();
  }

  private async work(): Promise<void> {
    if (this.numbers.all().length === 0) return;
    for (;;) {
      const claims = await this.inbox.claim(AT_ONCE, LEASE_MS);
      if (claims.length === 0) return;
      await Promise.all(claims.map((claim) => this.apply(claim)));
    }
  }

  /** All of a claim or, as far as the store is concerned, nothing: whatever is done again knows that it was done. */
  private async apply(claim: InboxClaim): Promise<void> {
    try {
      for (const event of inOrder(claim.events)) await this.incoming.apply(claim.stream, event);
      await this.inbox.settle(claim);
    } catch (error) {
      this.failed(error);
      await this.inbox.defer(claim, AGAIN_MS).catch(this.failed); // else the lease ends by itself
    }
  }
}
