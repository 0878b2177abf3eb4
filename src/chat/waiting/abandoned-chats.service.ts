/** Ends chats that wait for a person and whose shopper has gone, after the minutes that the channel says. */
import { randomUUID } from 'node:crypto';
import { Inject, Injectable, Logger, OnModuleDestroy, OnModuleInit } from '@nestjs/common';
import type { Subscription } from 'rxjs';
import { SHOP_SETTINGS, ShopSettings } from '../../common/shop-settings.port';
import type { ChannelRow } from '../../contract/odoo';
import { Decision, nothingFollows } from '../../conversation/conversation';
import { ConversationChanges } from '../../conversation/conversation-changes.service';
import { CLOCK, Clock } from '../../conversation/ports';
import { ABANDONED, chatEnds } from '../../conversation/rules/close';
import { translate } from '../../i18n/translate';
import { ShopperPresence } from './shopper-presence.service';
import { WAITING_CHATS, WaitingChats } from './waiting-chats.port';
import { repeated, warning } from '../../conversation/repeated-work';

const LOOK_MS = 10_000;
const MINUTE_MS = 60_000;
const AT_ONCE = 200;

@Injectable()
export class AbandonedChats implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger('abandoned-chats');
  private readonly failed = warning(this.logger, 'abandoned_chats.failed');
  private looking: Subscription | undefined;

  constructor(
    @Inject(WAITING_CHATS) private readonly waiting: WaitingChats,
    @Inject(SHOP_SETTINGS) private readonly settings: Pick<ShopSettings, 'current'>,
    private readonly presence: ShopperPresence,
    private readonly changes: ConversationChanges,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.looking = repeated(LOOK_MS, () => this.look(), this.failed);
  }

  onModuleDestroy(): void {
    this.looking?.unsubscribe();
  }

  /** Says who is there, and ends what was abandoned; returns how many. Several replicas may do it at once. */
  async look(): Promise<number> {
    let ended = 0;
    for (const channel of this.settings.current().channels) {
      await this.waiting.seen(channel.key, this.presence.here(channel.key));
      ended += await this.endThoseOf(channel);
    }
    if (ended > 0) this.logger.log({ event: 'abandoned_chats.ended', chats: ended });
    return ended;
  }

  private async endThoseOf({ key, abandoned_minutes: minutes }: ChannelRow): Promise<number> {
    if (minutes === undefined) return 0;
    const now = this.clock.now();
    const until = now - minutes * MINUTE_MS;
    const ids = await this.waiting.unseenSince(key, until, AT_ONCE);
    const ended = await Promise.all(
      ids.map((id) => this.endOne(id, until, new Date(now).toISOString()).catch(this.failed)),
    );
    return ended.filter(Boolean).length;
  }

  private async endOne(id: string, until: number, at: string): Promise<boolean> {
    const { next, signals } = await this.changes.changeWithTranscript(
      id,
      async (conversation, transcript): Promise<Decision> => {
        const seen = await this.waiting.lastSeen(conversation);
        if (conversation.state !== 'waiting' || seen === null || seen > until) return nothingFollows(conversation);
        const notice = translate(conversation.locale, 'chat.ended_abandoned');
        const ending = { at, by: 'system' as const, reason: ABANDONED, noticeId: randomUUID(), notice };
        return chatEnds(conversation, ending, transcript);
      },
    );
    return next.state === 'ended' && signals.length > 0;
  }
}
