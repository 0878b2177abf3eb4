/** Tickets of shoppers: made of a chat, and read, answered and rated by who they are of, and by nobody else. */
import {
  ticketPriority,
  type AttachmentAnswer,
  type ShopperProof,
  type TicketAccepted,
  type TicketDetail,
  type TicketFeedback,
  type TicketOperation,
  type TicketPriority,
  type TicketReply,
  type TicketRow,
} from '../../../contract/odoo';
import type { Routing } from '../routing/routing';
import type { Shop } from '../shop';
import type { ChatRecord, TicketRecord } from '../store/records';
import { isOffered } from '../tickets/categories';
import { isSettled } from '../tickets/status-steps';
import type { TicketBook } from '../tickets/ticket-book';
import { shopperDetail } from '../tickets/ticket-rows';
import { ticketWords } from '../tickets/ticket-words';
import { companyOf } from './companies';
import { isProven } from './proof';
import { isTooLong } from './content';
import { filesOwner, type Files } from './files';

const MAX_LISTED = 50;

export class TicketFacade {
  constructor(
    private readonly shop: Shop,
    private readonly routing: Routing,
    private readonly book: TicketBook,
    private readonly files: Files,
  ) {}

  /** E-mail and phone replace the shopper's known ones. */
  create(
    { priority, category = 'general', email, phone, attachments = [], ...given }: TicketOperation,
    chat: ChatRecord,
  ): TicketRow {
    // A request that was accepted is not lost for its category.
    const words = ticketWords({ ...given, category: isOffered(category) ? category : 'general', email });
    const shopper = { ...chat.shopper, ...(email ? { email } : {}), ...(phone ? { phone } : {}) };
    this.routing.update(chat, { shopper });
    const most = atMost(isProven(chat.shopper, this.shop.now()) ? 'high' : 'medium', priority ?? 'medium');
    return this.book.add(
      { ...words, priority: most, shopper, channel: chat.channel, chat, source: 'chat', tellsReceipt: false },
      attachments,
    ).row;
  }

  /** Newest first. */
  ofShopper(proof: ShopperProof): TicketRow[] {
    const own = this.book.all().filter((ticket) => this.isTheirs(ticket, proof));
    return own.map(({ row }) => row).slice(0, MAX_LISTED);
  }

  detail(proof: ShopperProof, reference: string): TicketDetail | undefined {
    const ticket = this.book.get(reference);
    return ticket && this.isTheirs(ticket, proof) ? shopperDetail(ticket) : undefined;
  }

  /** Nothing of a note: who asks was given the link when the ticket was shown. */
  attachment(reference: string, id: string): AttachmentAnswer {
    const ticket = this.book.get(reference);
    const notes = ticket?.messages.filter(({ is_internal }) => is_internal) ?? [];
    const isHidden = notes.some(({ attachments = [] }) => attachments.some((file) => file.id === id));
    return isHidden ? {} : this.files.answerOf(filesOwner(reference), id);
  }

  /** Reopens a resolved ticket. */
  reply({ id, reference, content, attachments = [], ...proof }: TicketReply): TicketAccepted {
    const ticket = this.book.get(reference);
    if (!ticket || !this.isTheirs(ticket, proof)) return { accepted: false, code: 'UNKNOWN_TICKET' };
    if (this.shop.store.done.get(id)) return { accepted: true, ticket: ticket.row };
    if (ticket.row.status === 'closed') return { accepted: false, code: 'TICKET_CLOSED' };
    const isSound = content.trim() !== '' && !isTooLong(content) && this.files.flawOf(attachments) === undefined;
    if (!isSound) return { accepted: false, code: 'INVALID' };
    this.shop.store.done.put(id, {});
    return { accepted: true, ticket: this.book.customerSays(ticket, content, attachments).row };
  }

  /** Only once it is settled; a later rating replaces it. */
  rate({ id, reference, feedback = '', ...given }: TicketFeedback): TicketAccepted {
    const { ratings, proof } = apart(given);
    const isSound = Object.values(ratings).every((stars) => stars === undefined || (stars >= 1 && stars <= 5));
    if (!isSound || isTooLong(feedback)) return { accepted: false, code: 'INVALID' };
    const ticket = this.book.get(reference);
    if (!ticket || !this.isTheirs(ticket, proof)) return { accepted: false, code: 'UNKNOWN_TICKET' };
    if (this.shop.store.done.get(id)) return { accepted: true, ticket: ticket.row };
    if (!isSettled(ticket.row.status)) return { accepted: false, code: 'NOT_RESOLVED' };
    this.shop.store.done.put(id, {});
    return { accepted: true, ticket: this.book.rate(ticket, ratings, feedback.trim()).row };
  }

  /** Confined to the company of the channel; who names none is confined to their own tickets. */
  private isTheirs({ shopper, row }: TicketRecord, proof: ShopperProof): boolean {
    const { snapshot } = this.shop.catalogue;
    const company = companyOf(snapshot, proof.channel);
    const isElsewhere = company !== undefined && company !== null && companyOf(snapshot, row.channel) !== company;
    if (isElsewhere || (company === null && proof.channel !== undefined)) return false;
    if (proof.shopper !== '' && shopper.id === proof.shopper) return true;
    const vouched = proof.verified && company !== null ? proof.email?.trim().toLowerCase() : undefined;
    return Boolean(vouched) && shopper.email?.trim().toLowerCase() === vouched;
  }
}

function apart(given: Omit<TicketFeedback, 'id' | 'reference' | 'feedback'>) {
  const { rating, recommendation, agent_rating, response_time_rating, communication_rating, ...proof } = given;
  return { ratings: { rating, recommendation, agent_rating, response_time_rating, communication_rating }, proof };
}

function atMost(most: TicketPriority, asked: TicketPriority): TicketPriority {
  const rising = ticketPriority.options;
  return rising.indexOf(asked) > rising.indexOf(most) ? most : asked;
}
