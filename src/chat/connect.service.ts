/** Connects a shopper with an agent and reports truthfully how that went. */
import type { Origin } from '../common/origin';
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { ChannelRow } from '../contract/odoo';
import type { ConnectAnswer, ConnectRequest } from '../contract/shopper';
import type { Conversation } from '../conversation/conversation';
import { StoreAway } from '../conversation/conversation.errors';
import { translate } from '../i18n/translate';
import { CLIENT_LINKS, ClientLinks } from '../conversation/wire/client-links.port';
import { CLOCK, Clock, isoNow, DESK, Desk } from '../conversation/ports';
import { ConversationService } from '../conversation/conversation.service';
import { Storefront } from './storefront.service';
import { Transcripts } from './transcript/transcripts.service';
import { ShopperPresence } from './waiting/shopper-presence.service';
import { WaitingPermits } from './waiting-permits.service';
import { toAgent, toQueue } from '../conversation/wire/conversation.mapper';

/** The longest that a shopper waits for the desk's answer. */
const FLUSH_TIMEOUT_MS = 4_000;

@Injectable()
export class ConnectService {
  constructor(
    @Inject(DESK) private readonly desk: Desk,
    @Inject(CLIENT_LINKS) private readonly links: ClientLinks,
    private readonly conversation: ConversationService,
    private readonly storefront: Storefront,
    private readonly transcripts: Transcripts,
    private readonly permits: WaitingPermits,
    private readonly presence: ShopperPresence,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** `origin` is whom a chat that waits is counted against. */
  async connect(conversationId: string, request: ConnectRequest, origin: Origin): Promise<ConnectAnswer> {
    const before = await this.transcripts.conversation(conversationId);
    if (before.state === 'bot') {
      if (!(await this.begin(before, request, origin))) return this.turnedAway(before);
    } else {
      await this.presence.see(before);
      await this.request(before, request);
    }
    const delivered = await this.desk.flush(conversationId, FLUSH_TIMEOUT_MS);
    return this.answer(await this.transcripts.conversation(conversationId), delivered);
  }

  /** To be called when the shopper wrote: where no bot answers, a person is asked for at once. */
  async withoutBot(conversation: Conversation, origin: Origin): Promise<void> {
    const { channel, state } = conversation;
    if (state !== 'bot' || this.storefront.hasBot(this.storefront.channel(channel))) return;
    if (!(await this.begin(conversation, {}, origin))) await this.sayTurnedAway(conversation, false);
  }

  /** False: too many of the same origin wait. */
  private async begin(before: Conversation, request: ConnectRequest, origin: Origin): Promise<boolean> {
    if (!(await this.permits.take(before.id, origin))) return false;
    await this.request(before, request).catch(async (error: unknown) => {
      // Of a store that is away nobody knows whether it took the request: the chat may wait, and keeps its permit.
      if (!(error instanceof StoreAway)) await this.permits.free(before.id);
      throw error;
    });
    return true;
  }

  private async request(before: Conversation, request: ConnectRequest): Promise<void> {
    const channel = this.storefront.channel(before.channel);
    const { reason, skill, visitor } = request;
    await this.conversation.requestAgent(before.id, {
      at: isoNow(this.clock),
      noticeId: randomUUID(),
      notice: this.noticeOf(channel, before, visitor?.name),
      ...(reason === undefined ? {} : { reason }),
      ...(skill === undefined ? {} : { skill }),
      ...(visitor === undefined ? {} : { visitor }),
    });
  }

  private noticeOf(channel: ChannelRow, waits: Conversation, saidName: string | undefined): string {
    const { locale, shopper, whatsapp } = waits;
    const name = shopper.name ?? saidName;
    if (this.storefront.availability(channel, locale).open)
      return whatsapp === undefined ? this.storefront.waitingText(channel, locale, name) : welcome(locale, name);
    const away = this.storefront.awayText(channel, locale);
    return this.storefront.hasBot(channel) && whatsapp === undefined
      ? `${away}\n\n${translate(locale, 'bot.goes_on')}`
      : away;
  }

  private async turnedAway(before: Conversation): Promise<ConnectAnswer> {
    const content = await this.sayTurnedAway(before, true);
    const answer = this.answer(await this.transcripts.conversation(before.id), true);
    const availability = { ...answer.availability, message: content };
    return { ...answer, success: false, availability, ticket_offered: true };
  }

  /** Too many of the same origin wait: the bot says so in the chat, and offers a ticket. */
  private async sayTurnedAway({ id, locale }: Conversation, pressed: boolean): Promise<string> {
    const content = translate(locale, 'chat.many_waiting');
    const actions = [{ label: translate(locale, 'bot.leave_request'), action: 'create_ticket' }];
    await this.conversation.turnAway(id, { id: randomUUID(), at: isoNow(this.clock), content, actions, pressed });
    return content;
  }

  private answer(conversation: Conversation, delivered: boolean): ConnectAnswer {
    const channel = this.storefront.channel(conversation.channel);
    const live = conversation.state === 'live';
    const availability = live
      ? this.storefront.availability(channel, conversation.locale)
      : this.storefront.availability(channel, conversation.locale, {
          agentsOnline: delivered ? (conversation.agentsOnline ?? 0) : 0,
          ...(delivered ? {} : { notice: 'desk_away' as const }),
        });
    const agent = toAgent(conversation.agent, this.links);
    const queue = toQueue(conversation.queue);
    return {
      success: live || (delivered && availability.reason !== 'outside_hours' && availability.reason !== 'holiday'),
      state: conversation.state,
      ...(agent === null ? {} : { agent }),
      ...(queue === null ? {} : { queue }),
      availability,
      ticket_offered: !live && this.storefront.offersTicket(channel, availability),
    };
  }
}

/** For people on WhatsApp, whose messages go to people alone from here on. */
function welcome(locale: string, name: string | undefined): string {
  return name === undefined
    ? translate(locale, 'whatsapp.welcome_nameless')
    : translate(locale, 'whatsapp.welcome', { name });
}
