/** The tickets themselves: made, changed, answered by either side, with the effects that each of it has. */
import { randomUUID } from 'node:crypto';
import type {
  CustomFields,
  SentAttachment,
  ShopperCard,
  TicketMessageRow,
  TicketRow,
  TicketSource,
  TicketStatus,
} from '../../../contract/odoo';
import type { DemoUser } from '../demo/demo-catalogue';
import { filesOwner, type Files } from '../facade/files';
import type { Routing } from '../routing/routing';
import type { Shop } from '../shop';
import type { ChatRecord, TicketRecord } from '../store/records';
import { isPaused } from './service-level';
import { checkStep, isSettled } from './status-steps';
import type { TicketNotices } from './ticket-notices';
import type { TicketWords } from './ticket-words';

export type TicketValues = Partial<Pick<TicketRow, 'subject' | 'status' | 'priority' | 'category'>> & {
  /** Null: nobody. */
  readonly assignee?: DemoUser | null | undefined;
};

interface NewTicket extends TicketWords {
  readonly shopper: ShopperCard;
  readonly channel?: string | undefined;
  readonly chat?: ChatRecord | undefined;
  readonly source: TicketSource;
  /** False for the shopper's own request: the bridge told them as it sent it. */
  readonly tellsReceipt: boolean;
}

export class TicketBook {
  constructor(
    private readonly shop: Shop,
    private readonly routing: Routing,
    private readonly files: Files,
    private readonly notices: TicketNotices,
  ) {}

  get(reference: string): TicketRecord | undefined {
    return this.shop.store.tickets.get(reference);
  }

  /** Newest first. */
  all(): TicketRecord[] {
    return this.shop.store.tickets.values().reverse();
  }

  /** `files` came with it; those of the chat are copied, for who sees the ticket need not see the chat. */
  add(
    { subject, description, category, priority, shopper, channel, chat, source, tellsReceipt }: NewTicket,
    files: readonly SentAttachment[],
  ) {
    const instant = this.now();
    const reference = `T${String(this.shop.store.next('ticket')).padStart(5, '0')}`;
    const copies = chat === undefined ? [] : this.copiesOf(chat);
    const row: TicketRow = {
      reference,
      subject,
      status: 'open',
      priority,
      category,
      ...(channel !== undefined && { channel }),
      ...(chat && { conversation: chat.id }),
      created_at: instant,
      updated_at: instant,
    };
    const owner = filesOwner(reference);
    const kept = [...copies.flatMap((file) => this.files.keep(owner, [file])), ...this.files.keep(owner, files)];
    const made = { row, shopper, description, source, messages: [], files: kept };
    return this.shop.store.tickets.put(reference, this.notices.tell(made, 'received', {}, !tellsReceipt));
  }

  /** As that person; throws when the status may not take this step. The shopper hears of a new status. */
  change(ticket: TicketRecord, { assignee, status: wanted, ...values }: TicketValues, user: DemoUser): TicketRecord {
    const { reference, status: before } = ticket.row;
    if (wanted !== undefined) checkStep(reference, before, wanted, user);
    const isTaken = assignee && before === 'open';
    const status = wanted ?? (isTaken ? 'in_progress' : before);
    const given = assignee === undefined ? {} : { assignee: assignee ? this.shop.people.card(assignee.id) : undefined };
    const changed = this.put(this.withStatus({ ...ticket, row: { ...ticket.row, ...values, ...given } }, status));
    if (status === before) return changed;
    if (status === 'resolved' || status === 'closed') return this.keep(this.notices.tell(changed, status));
    this.notices.signal(changed);
    return changed;
  }

  note(ticket: TicketRecord, user: DemoUser, content: string, sent: readonly SentAttachment[] = []): TicketRecord {
    const { kept, attachments } = this.withFiles(ticket, ofAgent(sent));
    return this.put(kept, { ...this.message('agent', user.name, content, true), ...attachments });
  }

  /** The first to answer becomes the assignee. */
  answer(ticket: TicketRecord, user: DemoUser, content: string, sent: readonly SentAttachment[] = []): TicketRecord {
    const author = this.shop.people.card(user.id);
    const { kept, attachments } = this.withFiles(ticket, ofAgent(sent));
    const message = { ...this.message('agent', user.name, content), ...attachments };
    const { assignee = author, status } = ticket.row;
    const isRunning = status === 'open' || status === 'in_progress';
    const answered = {
      ...kept,
      row: { ...ticket.row, assignee },
      first_response_at: ticket.first_response_at ?? message.sent_at,
    };
    const changed = this.put(this.withStatus(answered, isRunning ? 'waiting_customer' : status), message);
    return this.keep(this.notices.tell(changed, 'answered', { content: message.content, author, ...attachments }));
  }

  /** What waited for the customer, or was resolved, goes on; the shopper's own actions cause no event. */
  customerSays(ticket: TicketRecord, content: string, sent: readonly SentAttachment[]): TicketRecord {
    const { status, assignee } = ticket.row;
    const { kept, attachments } = this.withFiles(ticket, sent);
    const goesOn = status === 'waiting_customer' || status === 'resolved';
    const next = goesOn ? (assignee ? 'in_progress' : 'open') : status;
    const said = this.message('shopper', ticket.shopper.name, content);
    return this.put(this.withStatus(kept, next), { ...said, ...attachments });
  }

  rate(ticket: TicketRecord, ratings: Partial<TicketRow>, feedback: string): TicketRecord {
    return this.put({ ...ticket, row: { ...ticket.row, ...ratings }, feedback, rated_at: this.now() });
  }

  /** With these custom fields. */
  fill(ticket: TicketRecord, custom_fields: CustomFields | undefined): TicketRecord {
    return custom_fields === undefined ? ticket : this.put({ ...ticket, custom_fields });
  }

  private withStatus(ticket: TicketRecord, status: TicketStatus): TicketRecord {
    if (status === ticket.row.status) return ticket;
    const { resolved_at = this.now() } = ticket.row;
    const row = { ...ticket.row, status, resolved_at: isSettled(status) ? resolved_at : undefined };
    const { paused_since, paused_ms = 0, ...rest } = ticket;
    if (isPaused({ ...ticket, row })) return { ...rest, row, paused_ms, paused_since: paused_since ?? this.now() };
    const passed = paused_since === undefined ? 0 : this.shop.now().getTime() - Date.parse(paused_since);
    return { ...rest, row, paused_ms: paused_ms + passed };
  }

  private withFiles(ticket: TicketRecord, sent: readonly SentAttachment[]) {
    const attachments = this.files.keep(filesOwner(ticket.row.reference), sent);
    if (attachments.length === 0) return { kept: ticket, attachments: {} };
    return { kept: { ...ticket, files: [...(ticket.files ?? []), ...attachments] }, attachments: { attachments } };
  }

  private copiesOf(chat: ChatRecord): SentAttachment[] {
    const cards = this.routing.lines(chat).flatMap(({ files = [] }) => files);
    return cards.flatMap(({ id }) => {
      const file = this.files.find(chat.id, id);
      return file ? [{ id: randomUUID(), name: file.name, mimetype: file.mimetype, data: file.data }] : [];
    });
  }

  private message(author: 'shopper' | 'agent', name: string | undefined, content: string, is_internal = false) {
    const id = String(this.shop.store.next('message'));
    const said = { id, author, content: content.trim(), sent_at: this.now(), is_internal };
    return name ? { ...said, name } : said;
  }

  private put(ticket: TicketRecord, ...messages: TicketMessageRow[]): TicketRecord {
    const row = { ...ticket.row, updated_at: this.now() };
    return this.shop.store.tickets.put(row.reference, { ...ticket, row, messages: [...ticket.messages, ...messages] });
  }

  private keep(ticket: TicketRecord): TicketRecord {
    return this.shop.store.tickets.put(ticket.row.reference, ticket);
  }

  private now(): string {
    return this.shop.now().toISOString();
  }
}

/** Under ids of the desk's own. */
function ofAgent(sent: readonly SentAttachment[]): SentAttachment[] {
  return sent.map((file) => ({ ...file, id: randomUUID() }));
}
