/** Opens a session: on a new conversation, or on the one that the shopper left. */
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { ChannelRow, ShopperCard } from '../../contract/odoo';
import type { InitRequest, Session, VisitorDetails } from '../../contract/shopper';
import type { ConsentGiven, Conversation, LogEntry } from '../../conversation/conversation';
import { ConversationErased, ConversationUnknown } from '../../conversation/conversation.errors';
import { ConversationChanges } from '../../conversation/conversation-changes.service';
import { hasConsent } from '../../conversation/rules/consent';
import { Resume, shopperResumes } from '../../conversation/rules/resume';
import { leftOpen } from '../../conversation/rules/left-open';
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
import { originOf } from './origins.service';
import { pageOf } from '../page-of';
import { Storefront } from '../storefront.service';
import { toConversation } from '../../conversation/wire/conversation.mapper';
import { Identity } from './identity/identity.service';
import { RevokedSessions } from './revoked-sessions.service';
import { ResumeClaims, SessionTokens } from './session-tokens.service';
import { anonymousId } from './shopper-id';

/** Number of latest messages in a session. */
const LATEST = 50;
/** Number of a shopper's latest conversations in which the open one is looked for. */
const RECENT = 20;

/** Whoever opens the chat; `until` when the shop proved them, and until when it does (Unix time in seconds). */
interface Visitor {
  readonly card: ShopperCard;
  readonly until?: number;
}

@Injectable()
export class Sessions {
  constructor(
    @Inject(CONVERSATION_LOG) private readonly log: ConversationLog,
    @Inject(CLIENT_LINKS) private readonly links: ClientLinks,
    private readonly changes: ConversationChanges,
    private readonly storefront: Storefront,
    private readonly tokens: SessionTokens,
    private readonly identity: Identity,
    private readonly revoked: RevokedSessions,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(PERSONAL_DATA) private readonly erased: Pick<PersonalData, 'shopperErasedAt'>,
  ) {}

  async open(request: InitRequest): Promise<Session> {
    const channel = this.storefront.channel(request.channel);
    const company = channel.company ?? '';
    const locale = request.locale ?? channel.default_locale;
    const resume = request.resume_token === undefined ? undefined : this.tokens.readResume(request.resume_token);
    await this.refuseErased(resume);
    const proven = await this.shopper(request, channel, resume);
    const { card: shopper, until: verifiedUntil } = proven;
    const resumed = await this.resumed(proven, channel, request);
    const { conversation, entries } = resumed ?? (await this.begin(request, locale, proven));
    const isReturn = verifiedUntil === undefined && resume?.shopperId === shopper.id;
    const id = { shopperId: shopper.id, company, conversationId: conversation.id };
    const { token, expiresAt } = this.tokens.session({
      ...id,
      ...(verifiedUntil === undefined ? {} : { verifiedUntil }),
    });
    return {
      session_token: token,
      resume_token: this.tokens.resume(shopper.id, company, isReturn ? resume?.begunAt : undefined),
      expires_at: expiresAt.toISOString(),
      shopper: { id: shopper.id, name: conversation.shopper.name ?? null, verified: shopper.verified },
      conversation: toConversation(conversation, entries, this.links),
      availability: this.storefront.availability(channel, conversation.locale),
      channel: this.storefront.describe(channel, conversation.locale),
    };
  }

  /** A browser that remembers a shopper who was erased is to forget them. */
  private async refuseErased(resume: ResumeClaims | undefined): Promise<void> {
    if (resume === undefined) return;
    const erasedAt = await this.erased.shopperErasedAt(resume.shopperId);
    if (erasedAt !== null && resume.issuedAt <= erasedAt) throw new ConversationErased();
  }

  private async shopper(request: InitRequest, channel: ChannelRow, resume?: ResumeClaims): Promise<Visitor> {
    if (request.identity_token !== undefined) return this.proven(request.identity_token, channel);
    // A shopper of another company is a stranger here.
    const returning = resume?.company === (channel.company ?? '') ? resume : undefined;
    if (returning !== undefined) await this.revoked.refuseRevokedResume(returning);
    const id = returning?.shopperId ?? anonymousId();
    return { card: { id, verified: false, ...details(request.visitor) } };
  }

  private async proven(token: string, channel: ChannelRow): Promise<Visitor> {
    const { card, until, issuedAt } = await this.identity.read(token, channel);
    await this.revoked.refuseRevokedIdentity(card.id, issuedAt * 1000);
    return { card, until };
  }

  /** The conversation that the shopper left open, or one that ended while they were away. */
  private async resumed({ card, until }: Visitor, channel: ChannelRow, request: InitRequest) {
    const { locale, new_conversation } = request;
    const past = await this.past(card, channel);
    const left = leftOpen(past) ?? this.justEnded(past, new_conversation === true);
    if (left === undefined) return undefined;
    const proven = until === undefined ? undefined : withEnd(card, until);
    const { visitor, page } = hasConsent(left, channel.consent) ? request : { visitor: undefined, page: undefined };
    const operationId = `${left.id}:shopper:${randomUUID().slice(0, 8)}`;
    const now = { visitor, ...(page === undefined ? {} : { page: pageOf(page) }) };
    const resume = { operationId, proven, locale, ...(left.state === 'ended' ? {} : now) };
    const next = await this.resume(left.id, resume);
    return next === undefined ? undefined : this.withLatest(next);
  }

  /** Undefined when nothing had been said in it, and it went just now. */
  private async resume(id: string, resume: Resume): Promise<Conversation | undefined> {
    await this.log.touch(id);
    try {
      return (await this.changes.change(id, (now) => shopperResumes(now, resume))).next;
    } catch (error) {
      if (!(error instanceof ConversationUnknown) || error instanceof ConversationErased) throw error;
      return undefined;
    }
  }

  private async past({ id }: ShopperCard, { key }: ChannelRow): Promise<Conversation[]> {
    return (await this.log.ofShopper(id, RECENT)).filter((own) => own.channel === key);
  }

  /** Who consented in their latest chat is not asked for the same again. */
  private async consentBefore(card: ShopperCard, channel: ChannelRow): Promise<ConsentGiven | undefined> {
    if (channel.consent === undefined) return undefined;
    const [latest] = await this.past(card, channel);
    return latest?.consent?.version === channel.consent.version ? latest.consent : undefined;
  }

  private justEnded([latest]: readonly Conversation[], isAnew: boolean): Conversation | undefined {
    const isLeft = latest !== undefined && !isAnew && endedWhileAway(latest, new Date(this.clock.now()));
    return isLeft ? latest : undefined;
  }

  private async withLatest(conversation: Conversation) {
    const entries = await this.log.latest(conversation.id, conversation.lastSequence, LATEST);
    return { conversation, entries };
  }

  private async begin(
    request: InitRequest,
    locale: string,
    { card, until }: Visitor,
  ): Promise<{ conversation: Conversation; entries: readonly LogEntry[] }> {
    const channel = this.storefront.openChannel(request.channel);
    const consent = await this.consentBefore(card, channel);
    const said = until === undefined && !hasConsent({ consent }, channel.consent) ? unnamed(card) : card;
    const shopper = until === undefined ? { ...(await this.knownDetails(card)), ...said } : withEnd(card, until);
    const decision = chatOpens({
      id: randomUUID(),
      channel: channel.key,
      locale,
      shopper,
      consent,
      page: request.page === undefined ? null : pageOf(request.page),
      at: isoNow(this.clock),
      greeting: {
        id: randomUUID(),
        content: this.storefront.greeting(channel, locale, shopper.name),
        actions: this.storefront.greetingActions(channel, locale),
      },
    });
    await this.changes.start(decision, originOf(card.id, until !== undefined));
    return { conversation: decision.next, entries: decision.entries };
  }

  /** A returning shopper need not give their name again; the contact that the shop gave counts with its proof only. */
  private async knownDetails({ id }: ShopperCard): Promise<Partial<ShopperCard>> {
    const [latest] = await this.log.ofShopper(id, 1);
    if (latest === undefined) return {};
    const { name, email, phone, verified } = latest.shopper;
    return { ...(name && { name }), ...(!verified && email && { email }), ...(!verified && phone && { phone }) };
  }
}

function withEnd(card: ShopperCard, until: number): ShopperCard {
  return { ...card, verified_until: new Date(until * 1000).toISOString() };
}

function details(visitor: VisitorDetails | undefined): Partial<ShopperCard> {
  return {
    ...(visitor?.name ? { name: visitor.name } : {}),
    ...(visitor?.email ? { email: visitor.email } : {}),
    ...(visitor?.phone ? { phone: visitor.phone } : {}),
  };
}

/** Without what the shopper says of themselves. */
const unnamed = ({ id, verified }: ShopperCard): ShopperCard => ({ id, verified });
