/** A shopper's actions on their own tickets. */
import type { Origin } from '../common/origin';
import { createHash, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { ActionLimits } from '../common/action-limits.service';
import { BridgeConfig } from '../config/bridge-config';
import { BRIDGE_CONFIG } from '../config/config.module';
import { ProblemError } from '../common/problem.error';
import type { ShopperProof, TicketAccepted } from '../contract/odoo';
import type {
  Ticket,
  TicketCategories,
  TicketDetail,
  TicketFeedbackRequest,
  TicketMessageRequest,
  TicketRequest,
} from '../contract/shopper';
import { Consent } from '../conversation/consent.service';
import type { Conversation } from '../conversation/conversation';
import { ConversationUnknown, DeskRefused } from '../conversation/conversation.errors';
import { CLOCK, Clock, isoNow, CONVERSATION_LOG, ConversationLog, DESK, Desk } from '../conversation/ports';
import { OfferedCategories } from './offered-categories.service';
import { TICKET_DESK, TicketDesk } from './ticket-desk.port';
import { ticketFileId } from '../conversation/desk-file';
import { CLIENT_LINKS, ClientLinks } from '../conversation/wire/client-links.port';
import { SentFiles } from '../conversation/sent-files.service';
import { ConversationService } from '../conversation/conversation.service';
import { SessionClaims, SessionTokens } from '../chat/auth/session-tokens.service';
import { isAccount } from '../chat/auth/shopper-id';
import { toAskedTicket, toTicket, toTicketDetail } from './ticket.mapper';

/** The longest that a shopper waits for the number of a new ticket. */
const FLUSH_TIMEOUT_MS = 5_000;
const REFERENCE = /^[A-Za-z0-9/_-]{1,32}$/;
const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;
const OF_A_CHAT = { kind: 'ticket', times: 20, withinMs: DAY_MS, problem: 'TICKET.LIMIT' } as const;
/** Of an origin; each is a call to Odoo. */
const RATINGS = { kind: 'ticket-rating', times: 60, withinMs: HOUR_MS };
/** The same, and a mail to whoever has the ticket. */
const REPLIES = { kind: 'ticket-reply', times: 60, withinMs: HOUR_MS };

@Injectable()
export class ShopperTickets {
  constructor(
    @Inject(BRIDGE_CONFIG) private readonly config: BridgeConfig,
    @Inject(CONVERSATION_LOG) private readonly log: ConversationLog,
    @Inject(DESK) private readonly desk: Desk,
    @Inject(TICKET_DESK) private readonly tickets: TicketDesk,
    private readonly limits: ActionLimits,
    private readonly conversation: ConversationService,
    private readonly files: SentFiles,
    private readonly consent: Consent,
    private readonly categories: OfferedCategories,
    private readonly tokens: SessionTokens,
    @Inject(CLIENT_LINKS) private readonly links: ClientLinks,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** `origin` is whom new tickets are counted against beside their chat. */
  async create(session: SessionClaims, request: TicketRequest, origin: Origin): Promise<Ticket> {
    const { client_ticket_id, attachment_ids = [], ...wanted } = request;
    const { conversationId } = session;
    const verified = this.tokens.isVerified(session);
    const operationId = operationOf('ticket', conversationId, client_ticket_id);
    const chat = await this.load(conversationId);
    if (!chat.tickets.some((ticket) => ticket.operationId === operationId)) {
      this.consent.check(chat);
      this.categories.check(chat.channel, wanted.category);
      await this.takesFiles(attachment_ids);
      await this.spend(conversationId, origin);
    }
    const ticket = { operationId, at: isoNow(this.clock), verified, ...wanted };
    await this.conversation.requestTicket(conversationId, ticket, attachment_ids);
    await this.desk.flush(conversationId, FLUSH_TIMEOUT_MS);
    const { tickets } = await this.load(conversationId);
    const asked = tickets.find((ticket) => ticket.operationId === operationId);
    if (asked === undefined || asked.refused) throw new ProblemError('TICKET.REFUSED');
    return toAskedTicket(asked, conversationId);
  }

  /** Those that a ticket of this chat may have. */
  async offered(session: SessionClaims, locale: string | undefined): Promise<TicketCategories> {
    const { channel, locale: spoken } = await this.load(session.conversationId);
    return { categories: this.categories.of(channel, locale ?? spoken) };
  }

  async list(session: SessionClaims): Promise<Ticket[]> {
    return (await this.tickets.list(await this.proof(session))).map(toTicket);
  }

  async read(session: SessionClaims, reference: string): Promise<TicketDetail> {
    const ticket = await this.tickets.read(await this.proof(session), known(reference));
    if (ticket === null) throw new ProblemError('TICKET.UNKNOWN');
    const chat = await this.load(session.conversationId);
    return toTicketDetail(ticket, (file) => {
      const card = { ...file, id: ticketFileId({ reference: ticket.reference, id: file.id }) };
      return { ...card, url: this.links.file(chat, card) };
    });
  }

  async reply(
    session: SessionClaims,
    reference: string,
    request: TicketMessageRequest,
    origin: Origin,
  ): Promise<Ticket> {
    const { conversationId, shopperId } = session;
    const { attachment_ids = [] } = request;
    this.consent.check(await this.load(conversationId));
    await this.takesFiles(attachment_ids);
    await this.limits.spendOf(REPLIES, origin);
    const attachments = await this.files.read(conversationId, shopperId, attachment_ids);
    const reply = {
      ...(await this.proof(session)),
      id: operationOf('reply', `${session.shopperId}/${reference}`, request.client_message_id),
      reference: known(reference),
      content: request.message,
      ...(attachments.length > 0 && { attachments }),
    };
    const ticket = accepted(await this.tickets.reply(reply));
    await this.files.markDelivered(attachment_ids);
    return ticket;
  }

  async rate(
    session: SessionClaims,
    reference: string,
    request: TicketFeedbackRequest,
    origin: Origin,
  ): Promise<Ticket> {
    const { rating, feedback, resolved, ...more } = request;
    if (feedback) this.consent.check(await this.load(session.conversationId));
    await this.limits.spendOf(RATINGS, origin);
    const ticketFeedback = {
      ...(await this.proof(session)),
      id: operationOf('feedback', session.shopperId, undefined),
      reference: known(reference),
      rating,
      ...(feedback ? { feedback } : {}),
      ...(resolved === undefined ? {} : { resolved }),
      ...more,
    };
    return accepted(await this.tickets.rate(ticketFeedback));
  }

  /** An older addon takes none; while nothing is known of it, the outbox finds out. */
  private async takesFiles(ids: readonly string[]): Promise<void> {
    if (ids.length > 0 && !(await this.tickets.takesFiles())) throw new ProblemError('CHAT.ATTACHMENTS_UNSUPPORTED');
  }

  private async spend(conversationId: string, origin: Origin): Promise<void> {
    const { anHour, aDay } = this.config.tickets;
    const problem = 'TICKET.LIMIT';
    await this.limits.spend(OF_A_CHAT, conversationId);
    await this.limits.spendOf({ kind: 'tickets-an-hour', times: anHour, withinMs: HOUR_MS, problem }, origin);
    await this.limits.spendOf({ kind: 'tickets-a-day', times: aDay, withinMs: DAY_MS, problem }, origin);
  }

  /**
   * Proof of who asks. The tickets of an account open only while the shop's word for it counts, and tickets from elsewhere
   * for an e-mail address that the shop confirmed; both in the company of the chat's channel.
   */
  private async proof(session: SessionClaims): Promise<ShopperProof> {
    const isVerified = this.tokens.isVerified(session);
    if (isAccount(session.shopperId) && !isVerified) throw new ProblemError('AUTH.IDENTITY_NEEDED');
    const { shopper, channel } = await this.load(session.conversationId);
    const verified = isVerified && shopper.verified;
    const email = verified && shopper.email !== undefined ? { email: shopper.email } : {};
    return { shopper: session.shopperId, verified, channel, ...email };
  }

  private async load(id: string): Promise<Conversation> {
    const loaded = await this.log.load(id);
    if (loaded === null) throw new ConversationUnknown();
    return loaded.conversation;
  }
}

/** Operation ids are bound to their owner, so that a reused client id never finds the operation of another shopper. */
function operationOf(kind: string, owner: string, clientId: string | undefined): string {
  const digest = createHash('sha256').update(`${owner}/${clientId ?? randomUUID()}`);
  return `${kind}:${digest.digest('hex').slice(0, 40)}`;
}

function known(reference: string): string {
  if (!REFERENCE.test(reference)) throw new ProblemError('TICKET.UNKNOWN');
  return reference;
}

function accepted(answer: TicketAccepted): Ticket {
  if (answer.accepted) return toTicket(answer.ticket);
  switch (answer.code) {
    case 'UNKNOWN_TICKET':
      throw new ProblemError('TICKET.UNKNOWN');
    case 'TICKET_CLOSED':
      throw new ProblemError('TICKET.CLOSED');
    case 'NOT_RESOLVED':
      throw new ProblemError('TICKET.NOT_RESOLVED');
    case 'INVALID':
      throw new DeskRefused();
  }
}
