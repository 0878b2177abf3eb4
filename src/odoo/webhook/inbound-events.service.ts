/**
 * Events from Odoo: webhooks are applied at once, gaps and lost webhooks are pulled, applied events are acknowledged.
 */
import { Inject, Injectable, Logger, OnModuleDestroy, OnModuleInit } from '@nestjs/common';
import type { OdooEvent, ReceivedWebhook, UnknownEvent } from '../../contract/odoo';
import { OdooEventService } from '../../conversation/odoo-event.service';
import { ANNOUNCER, Announcer } from '../settings/announcer.port';
import { SHOPPER_NOTIFIER, ShopperNotifier } from '../../conversation/ports';
import { PullLoop } from '../pull-loop';
import { OdooFacade } from '../rpc/odoo-facade';
import { OdooError } from '../rpc/odoo.errors';
import { PrivacyTasks } from '../privacy/privacy-tasks.service';
import { Acknowledger } from './acknowledger.service';

const PAGE = 200;
const UPDATE = 'The addon is newer than this bridge: update the bridge.';

@Injectable()
export class InboundEvents implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger('odoo-events');
  private readonly pulls = new PullLoop(() => this.pull());
  /** Unknown kinds of events that were logged already. */
  private readonly unknownKinds = new Set<string>();

  constructor(
    @Inject(SHOPPER_NOTIFIER) private readonly notifier: ShopperNotifier,
    @Inject(ANNOUNCER) private readonly announcer: Announcer,
    private readonly odooEvents: OdooEventService,
    private readonly odoo: OdooFacade,
    private readonly acknowledger: Acknowledger,
    private readonly privacy: PrivacyTasks,
  ) {}

  onModuleInit(): void {
    this.pulls.start(this.odoo.returned);
  }

  onModuleDestroy(): void {
    this.pulls.stop();
  }

  /** Handles a webhook whose signature was verified. */
  async receive(webhook: ReceivedWebhook): Promise<void> {
    for (const typing of webhook.typing) this.notifier.typing(typing.conversation, typing.agent.name, typing.is_typing);
    this.acknowledgeUnknown(webhook.unknown);
    const gap = await this.apply(webhook.events);
    if (gap) this.pulls.trigger();
    if (webhook.privacy === true) this.privacy.trigger();
    if (webhook.settings_version !== undefined) await this.announcer.announce('settings_changed');
  }

  /**
   * Applies events, each conversation's in order. True when an earlier event must be pulled first. A pull returns all
   * pending events, so what it lacks will never come: gaps in it are trusted.
   */
  private async apply(events: readonly OdooEvent[], trustGaps = false): Promise<boolean> {
    const gaps = await Promise.all(byConversation(events).map((own) => this.applyInOrder(own, trustGaps)));
    return gaps.some(Boolean);
  }

  private async applyInOrder(events: readonly OdooEvent[], trustGaps: boolean): Promise<boolean> {
    for (const event of [...events].sort((a, b) => a.number - b.number)) {
      const outcome = await this.odooEvents.apply(event, trustGaps);
      if (outcome === 'gap') return true;
      if (outcome === 'unknown')
        this.logger.warn({ event: 'odoo_events.unknown_conversation', conversation_id: event.conversation });
      this.acknowledger.done(event.id);
    }
    return false;
  }

  /** Acknowledges events of unknown kinds: they would be pulled for ever and block the rest. */
  private acknowledgeUnknown(events: readonly UnknownEvent[]): void {
    for (const { id, kind } of events) {
      if (!this.unknownKinds.has(kind)) this.logger.error({ event: 'odoo_events.unknown_kind', kind, advice: UPDATE });
      this.unknownKinds.add(kind);
      this.acknowledger.done(id);
    }
  }

  private async pull(): Promise<void> {
    try {
      for (;;) {
        await this.acknowledger.flush();
        const page = await this.odoo.call('pull_events', { limit: PAGE });
        this.acknowledgeUnknown(page.unknown);
        await this.apply(page.events, true);
        if (!page.more) return;
      }
    } catch (error) {
      const code = error instanceof OdooError ? error.code : 'INTERNAL';
      const stack = error instanceof Error && code === 'INTERNAL' ? error.stack : undefined;
      this.logger.warn({ event: 'odoo_events.not_pulled', code, stack });
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
