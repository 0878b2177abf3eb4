/**
 * Tickets in a simple form: created from a chat; read, answered and rated by the shopper; answered and resolved on
 * the desk page.
 */
import {
  ticketPriority,
  type ShopperProof,
  type TicketAccepted,
  type TicketDetail,
  type TicketFeedback,
  type TicketMessageRow,
  type TicketOperation,
  type TicketPriority,
  type TicketReply,
  type TicketRow,
} from '../../../contract/odoo';
import type { DemoUser } from '../demo/demo-catalogue';
import type { Routing } from '../routing/routing';
import type { Shop } from '../shop';
import { Refused, type ChatRecord, type FileRecord, type TicketRecord } from '../store/records';
import { companyOf } from './companies';
import { isTooLong } from './content';
import { filesOwner, type Files } from './files';

const MAX_LISTED = 50;

export class TicketFacade {
  constructor(
    private readonly shop: Shop,
    private readonly routing: Routing,
    private readonly files: Files,
  ) {}

  /** E-mail and phone replace the shopper's known ones. */
  create(
    { subject, description = '', category, priority, email, phone, attachments = [] }: TicketOperation,
    chat: ChatRecord,
  ): TicketRow {
    if (subject.trim() === '') throw new Refused('INVALID', 'the ticket has no subject');
    if (isTooLong(subject + description)) throw new Refused('INVALID', 'the ticket is too long');
    const shopper = { ...chat.shopper, ...(email ? { email } : {}), ...(phone ? { phone } : {}) };
    this.routing.update(chat, { shopper });
    const instant = this.shop.now().toISOString();
    const reference = `T${String(this.shop.store.next('ticket')).padStart(5, '0')}`;
    const files = this.files.keep(filesOwner(reference), attachments);
    const row: TicketRow = {
      reference,
      subject: subject.trim(),
      status: 'open',
      priority: atMost(this.isVerified(chat) ? 'high' : 'medium', priority ?? 'medium'),
      category: category ?? 'general',
      channel: chat.channel,
      conversation: chat.id,
      created_at: instant,
      updated_at: instant,
    };
    return this.shop.store.tickets.put(row.reference, { row, shopper, description, messages: [], files }).row;
  }

  /** Newest first. */
  ofShopper(proof: ShopperProof): TicketRow[] {
    const own = this.shop.store.tickets.values().filter((ticket) => this.isTheirs(ticket, proof));
    return own
      .map(({ row }) => row)
      .reverse()
      .slice(0, MAX_LISTED);
  }

  detail(proof: ShopperProof, reference: string): TicketDetail | undefined {
    const ticket = this.shop.store.tickets.get(reference);
    return ticket && this.isTheirs(ticket, proof) ? shown(ticket) : undefined;
  }

  /** Reopens a resolved ticket. The shopper's own actions cause no event. */
  reply({ id, reference, content, attachments = [], ...proof }: TicketReply): TicketAccepted {
    const ticket = this.shop.store.tickets.get(reference);
    if (!ticket || !this.isTheirs(ticket, proof)) return { accepted: false, code: 'UNKNOWN_TICKET' };
    if (this.shop.store.done.get(id)) return { accepted: true, ticket: ticket.row };
    if (ticket.row.status === 'closed') return { accepted: false, code: 'TICKET_CLOSED' };
    const isSound = content.trim() !== '' && !isTooLong(content) && this.files.flawOf(attachments) === undefined;
    if (!isSound) return { accepted: false, code: 'INVALID' };
    this.shop.store.done.put(id, {});
    const files = this.files.keep(filesOwner(reference), attachments);
    const message = this.message('shopper', ticket.shopper.name, content);
    const row: TicketRow = {
      ...ticket.row,
      status: ticket.row.assignee ? 'in_progress' : 'open',
      resolved_at: undefined,
    };
    const kept = { ...ticket, row, files: [...(ticket.files ?? []), ...files] };
    return { accepted: true, ticket: this.change(kept, message).row };
  }

  /** Only when resolved; a later rating replaces it. The shopper's own actions cause no event. */
  rate({ id, reference, rating, feedback = '', ...proof }: TicketFeedback): TicketAccepted {
    if (rating < 1 || rating > 5 || isTooLong(feedback)) return { accepted: false, code: 'INVALID' };
    const ticket = this.shop.store.tickets.get(reference);
    if (!ticket || !this.isTheirs(ticket, proof)) return { accepted: false, code: 'UNKNOWN_TICKET' };
    if (this.shop.store.done.get(id)) return { accepted: true, ticket: ticket.row };
    if (ticket.row.status !== 'resolved') return { accepted: false, code: 'NOT_RESOLVED' };
    this.shop.store.done.put(id, {});
    const row: TicketRow = { ...ticket.row, rating };
    return { accepted: true, ticket: this.change({ ...ticket, row, feedback: feedback.trim() }).row };
  }

  /** Unresolved tickets of this person's channels, newest first. */
  forDesk(user: DemoUser): TicketRow[] {
    const rows = this.shop.store.tickets
      .values()
      .map(({ row }) => row)
      .reverse();
    return rows.filter(({ status, channel }) => status !== 'resolved' && user.channels.includes(channel ?? ''));
  }

  onDesk(user: DemoUser, reference: string): TicketDetail & Pick<TicketRecord, 'feedback' | 'files'> {
    const ticket = this.visible(user, reference);
    return { ...shown(ticket), feedback: ticket.feedback, files: ticket.files };
  }

  fileOnDesk(user: DemoUser, reference: string, id: string): FileRecord | undefined {
    return this.files.find(filesOwner(this.visible(user, reference).row.reference), id);
  }

  /** The first to answer becomes the assignee. Idempotent by `id`. */
  answer(user: DemoUser, reference: string, { id, content }: { id: string; content: string }): void {
    const ticket = this.visible(user, reference);
    if (this.shop.store.done.get(id)) return;
    if (content.trim() === '' || isTooLong(content)) throw new Refused('INVALID', 'there is nothing to say');
    this.shop.store.done.put(id, {});
    const author = this.shop.people.card(user.id);
    const message = this.message('agent', user.name, content);
    const { assignee = author, status } = ticket.row;
    const answered: TicketRow = {
      ...ticket.row,
      assignee,
      status: status === 'resolved' ? status : 'waiting_customer',
    };
    this.tell(this.change({ ...ticket, row: answered }, message).row, { content: message.content, author });
  }

  resolve(user: DemoUser, reference: string): void {
    const ticket = this.visible(user, reference);
    if (ticket.row.status === 'resolved') return;
    const row: TicketRow = { ...ticket.row, status: 'resolved', resolved_at: this.shop.now().toISOString() };
    this.tell(this.change({ ...ticket, row }).row);
  }

  /** Confined to the company of the channel; who names none is confined to their own tickets. */
  private isTheirs({ shopper, row }: TicketRecord, proof: ShopperProof): boolean {
    const { snapshot } = this.shop.catalogue;
    const company = companyOf(snapshot, proof.channel);
    const isElsewhere = company !== undefined && company !== null && companyOf(snapshot, row.channel) !== company;
    if (isElsewhere || (company === null && proof.channel !== undefined)) return false;
    if (shopper.id === proof.shopper) return true;
    const vouched = proof.verified && company !== null ? proof.email?.trim().toLowerCase() : undefined;
    return Boolean(vouched) && shopper.email?.trim().toLowerCase() === vouched;
  }

  private isVerified({ shopper: { verified, verified_until } }: ChatRecord): boolean {
    return verified && (verified_until === undefined || Date.parse(verified_until) > this.shop.now().getTime());
  }

  private visible(user: DemoUser, reference: string): TicketRecord {
    const ticket = this.shop.store.tickets.get(reference);
    if (ticket && user.channels.includes(ticket.row.channel ?? '')) return ticket;
    throw new Refused('INVALID', `there is no ticket ${reference}`);
  }

  private change(ticket: TicketRecord, ...messages: TicketMessageRow[]): TicketRecord {
    const row = { ...ticket.row, updated_at: this.shop.now().toISOString() };
    return this.shop.store.tickets.put(row.reference, { ...ticket, row, messages: [...ticket.messages, ...messages] });
  }

  private message(author: 'shopper' | 'agent', name: string | undefined, content: string): TicketMessageRow {
    const id = String(this.shop.store.next('message'));
    const said = { id, author, content: content.trim(), sent_at: this.shop.now().toISOString(), is_internal: false };
    return name ? { ...said, name } : said;
  }

  private tell(ticket: TicketRow, said: { content?: string; author?: TicketRow['assignee'] } = {}): void {
    if (ticket.conversation) this.routing.emit(ticket.conversation, { kind: 'ticket', ticket, ...said });
  }
}

function atMost(most: TicketPriority, asked: TicketPriority): TicketPriority {
  const rising = ticketPriority.options;
  return rising.indexOf(asked) > rising.indexOf(most) ? most : asked;
}

function shown({ row, description, messages }: TicketRecord): TicketDetail {
  return { ...row, description, messages };
}
