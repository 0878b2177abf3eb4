/** Opens a session: on a new conversation, or on the one that the shopper left. */
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { ShopperCard } from '../../contract/odoo';
import type { InitRequest, Session, VisitorDetails } from '../../contract/shopper';
import type { Conversation, LogEntry } from '../../conversation/conversation';
import { ConversationErased } from '../../conversation/conversation.errors';
import { ConversationChanges } from '../../conversation/conversation-changes.service';
import { shopperResumes } from '../../conversation/rules/resume';
import { endedWhileAway } from '../../conversation/rules/ended-while-away';
import { chatOpens } from '../../conversation/rules/open';
import { CLIENT_LINKS, ClientLinks } from '../../conversation/wire/client-links.port';
import {
  CLOCK,
  Clock,
  isoNow,
  CONVERSATION_LOG,
  ConversationLog,
  PERSONAL_DATA,
  PersonalData,
} from '../../conversation/ports';
import { Storefront } from '../storefront.service';
import { toConversation } from '../../conversation/wire/conversation.mapper';
import { Identity } from './identity.service';
import { SessionTokens } from './session-tokens.service';

/** Number of latest messages in a session. */
const LATEST = 50;
/** Number of a shopper's latest conversations in which the open one is looked for. */
const RECENT = 20;

@Injectable()
export class Sessions {
  constructor(
    @Inject(CONVERSATION_LOG) private readonly log: ConversationLog,
    @Inject(CLIENT_LINKS) private readonly links: ClientLinks,
    private readonly changes: ConversationChanges,
    private readonly storefront: Storefront,
    private readonly tokens: SessionTokens,
    private readonly identity: Identity,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(PERSONAL_DATA) private readonly erased: Pick<PersonalData, 'shopperErasedAt'>,
  ) {}

  async open(request: InitRequest): Promise<Session> {
    const channel = this.storefront.channel(request.channel);
    const locale = request.locale ?? channel.default_locale;
    await this.refuseErased(request.resume_token);
    const shopper = this.shopper(request);
    const resumed = await this.resumed(shopper.id, channel.key, request);
    const { conversation, entries } = resumed ?? (await this.begin(request, channel.key, locale, shopper));
    const { token, expiresAt } = this.tokens.session(shopper.id, conversation.id);
    return {
      session_token: token,
      resume_token: this.tokens.resume(shopper.id),
      expires_at: expiresAt.toISOString(),
      shopper: { id: shopper.id, name: conversation.shopper.name ?? null, verified: conversation.shopper.verified },
      conversation: toConversation(conversation, entries, this.links),
      availability: this.storefront.availability(channel, locale),
      channel: this.storefront.describe(channel, locale),
    };
  }

  /** A browser that remembers a shopper who was erased is to forget them. */
  private async refuseErased(resumeToken: string | undefined): Promise<void> {
    if (resumeToken === undefined) return;
    const erasedAt = await this.erased.shopperErasedAt(this.tokens.readResume(resumeToken));
    if (erasedAt !== null && this.tokens.resumeIssuedAt(resumeToken) <= erasedAt) throw new ConversationErased();
  }

  private shopper(request: InitRequest): ShopperCard {
    if (request.identity_token !== undefined) return this.identity.read(request.identity_token);
    const id = request.resume_token === undefined ? randomUUID() : this.tokens.readResume(request.resume_token);
    return { id, verified: false, ...details(request.visitor) };
  }

  /** The conversation that the shopper left open, or one that ended while they were away. */
  private async resumed(shopperId: string, channel: string, { locale, visitor, new_conversation }: InitRequest) {
    const past = (await this.log.ofShopper(shopperId, RECENT)).filter((own) => own.channel === channel);
    const open = past.find((own) => own.state !== 'ended');
    if (open !== undefined) {
      const { next } = await this.changes.change(open.id, (now) => shopperResumes(now, { locale, visitor }));
      return this.withLatest(next);
    }
    const [latest] = past;
    if (latest === undefined || new_conversation === true || !endedWhileAway(latest, new Date(this.clock.now())))
      return undefined;
    return this.withLatest(latest);
  }

  private async withLatest(conversation: Conversation) {
    const entries = await this.log.entries(conversation.id, Math.max(0, conversation.lastSequence - LATEST), LATEST);
    return { conversation, entries };
  }

  private async begin(
    request: InitRequest,
    channelKey: string,
    locale: string,
    shopper: ShopperCard,
  ): Promise<{ conversation: Conversation; entries: readonly LogEntry[] }> {
    const decision = chatOpens({
      id: randomUUID(),
      channel: channelKey,
      locale,
      shopper: shopper.verified ? shopper : { ...(await this.knownDetails(shopper)), ...shopper },
      page: request.page === undefined ? null : pageOf(request.page),
      at: isoNow(this.clock),
      greeting: {
        id: randomUUID(),
        content: this.storefront.greeting(this.storefront.channel(channelKey), locale),
        actions: this.storefront.greetingActions(locale),
      },
    });
    await this.changes.start(decision);
    return { conversation: decision.next, entries: decision.entries };
  }

  /** A returning shopper need not give their name again. */
  private async knownDetails(shopper: ShopperCard): Promise<Partial<ShopperCard>> {
    const [latest] = await this.log.ofShopper(shopper.id, 1);
    return latest?.shopper ?? {};
  }
}

function details(visitor: VisitorDetails | undefined): Partial<ShopperCard> {
  return {
    ...(visitor?.name ? { name: visitor.name } : {}),
    ...(visitor?.email ? { email: visitor.email } : {}),
    ...(visitor?.phone ? { phone: visitor.phone } : {}),
  };
}

function pageOf(page: { url: string; title?: string }): { url: string; title?: string } {
  return page.title === undefined ? { url: page.url } : { url: page.url, title: page.title };
}
