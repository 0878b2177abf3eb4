/** What Odoo says, in: rings apply at once, gaps and silence are pulled, everything applied is acknowledged. */
import { Inject, Injectable, Logger, OnModuleDestroy, OnModuleInit } from '@nestjs/common';
import { Subject, Subscription, exhaustMap, interval, merge, startWith, tap } from 'rxjs';
import type { OdooEvent } from '../../contract/odoo';
import { DeskEar } from '../../conversation/odoo-event.service';
import { ANNOUNCER, Announcer } from '../settings/announcer.port';
import { SHOPPER_LINE, ShopperLine } from '../../conversation/ports';
import type { HeardRing, StrangeEvent } from '../rpc/answers/events.schema';
import { CheckedOdoo } from '../rpc/checked-odoo';
import { OdooError } from '../rpc/odoo.errors';
import { Acknowledger } from './acknowledger.service';

const PULL_MS = 15_000;
const PAGE = 200;
const UPDATE = 'The addon is newer than this bridge: update the bridge.';

@Injectable()
export class FeedService implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger('feed');
  private readonly wanted = new Subject<void>();
  private pulling: Subscription | undefined;
  /** A pull was asked for; what is asked for during a pull needs another one, for its page may be older. */
  private isWanted = false;
  /** Kinds of events that were reported once. */
  private readonly strangeKinds = new Set<string>();

  constructor(
    @Inject(SHOPPER_LINE) private readonly line: ShopperLine,
    @Inject(ANNOUNCER) private readonly announcer: Announcer,
    private readonly ear: DeskEar,
    private readonly odoo: CheckedOdoo,
    private readonly acknowledger: Acknowledger,
  ) {}

  onModuleInit(): void {
    this.pulling = merge(this.wanted, this.odoo.returned, interval(PULL_MS))
      .pipe(
        startWith(0),
        tap(() => (this.isWanted = true)),
        exhaustMap(() => this.pullWhileWanted()),
      )
      .subscribe();
  }

  onModuleDestroy(): void {
    this.pulling?.unsubscribe();
  }

  /** A ring, already proven to be Odoo's. */
  async hear(ring: HeardRing): Promise<void> {
    for (const typing of ring.typing) this.line.typing(typing.conversation, typing.agent.name, typing.is_typing);
    this.setAside(ring.strange);
    const gap = await this.apply(ring.events);
    if (gap) this.wanted.next();
    if (ring.settings_version !== undefined) await this.announcer.announce('settings_changed');
  }

  /**
   * Applies events, each conversation's in order. True when one has to be pulled first. A pull brings everything that is
   * left, so what is missing there will never come and its gap is to be trusted.
   */
  private async apply(events: readonly OdooEvent[], trustGaps = false): Promise<boolean> {
    const gaps = await Promise.all(byConversation(events).map((own) => this.applyInOrder(own, trustGaps)));
    return gaps.some(Boolean);
  }

  private async applyInOrder(events: readonly OdooEvent[], trustGaps: boolean): Promise<boolean> {
    for (const event of [...events].sort((a, b) => a.number - b.number)) {
      const heard = await this.ear.hear(event, trustGaps);
      if (heard === 'gap') return true;
      if (heard === 'unknown')
        this.logger.warn({ event: 'feed.unknown_conversation', conversation_id: event.conversation });
      this.acknowledger.done(event.id);
    }
    return false;
  }

  /** What this bridge does not understand is let go: kept, it would be pulled for ever and hold up the rest. */
  private setAside(events: readonly StrangeEvent[]): void {
    for (const { id, kind } of events) {
      if (!this.strangeKinds.has(kind)) this.logger.error({ event: 'feed.strange_event', kind, advice: UPDATE });
      this.strangeKinds.add(kind);
      this.acknowledger.done(id);
    }
  }

  private async pullWhileWanted(): Promise<void> {
    while (this.isWanted) {
      this.isWanted = false;
      await this.pull();
    }
  }

  private async pull(): Promise<void> {
    try {
      for (;;) {
        await this.acknowledger.flush();
        const page = await this.odoo.ask('pull_events', { limit: PAGE });
        this.setAside(page.strange);
        await this.apply(page.events, true);
        if (!page.more) return;
      }
    } catch (error) {
      const code = error instanceof OdooError ? error.code : 'INTERNAL';
      const stack = error instanceof Error && code === 'INTERNAL' ? error.stack : undefined;
      this.logger.warn({ event: 'feed.not_pulled', code, stack });
    }
  }
}

function byConversation(events: readonly OdooEvent[]): OdooEvent[][] {
  const groups = new Map<string, OdooEvent[]>();
  for (const event of events) {
    const group = groups.get(event.conversation);
    if (group === undefined) groups.set(event.conversation, [event]);
    else group.push(event);
  }
  return [...groups.values()];
}
