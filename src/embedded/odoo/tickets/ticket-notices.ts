/** News of a ticket for its customer: in the chat while it is open, else by e-mail, once each. The demo mails nobody. */
import type { AgentAttachment, AgentCard } from '../../../contract/odoo';
import type { Routing } from '../routing/routing';
import type { Shop } from '../shop';
import type { ChatRecord, TicketNews, TicketRecord } from '../store/records';

interface Said {
  readonly content?: string;
  readonly author?: AgentCard;
  readonly attachments?: readonly AgentAttachment[];
}

export class TicketNotices {
  constructor(
    private readonly shop: Shop,
    private readonly routing: Routing,
  ) {}

  /** Emits the event for the chat in any case; returns the ticket with what was told. `bridgeTells`: the shopper's own request. */
  tell(ticket: TicketRecord, kind: TicketNews, said: Said = {}, bridgeTells = false): TicketRecord {
    const { told = [], messages } = ticket;
    const place = kind === 'received' ? 0 : messages.filter(({ is_internal }) => !is_internal).length;
    const isNews = !told.some((notice) => notice.kind === kind && notice.said === place);
    const way = isNews ? this.wayTo(ticket) : undefined;
    const id = `${ticket.row.reference}.${told.length + 1}`;
    if (!bridgeTells) this.emit(ticket, { ...said, ...(way === 'chat' ? { notice: { id, kind } } : { silent: true }) });
    if (way === undefined) return ticket;
    if (way === 'email') this.mail(id, ticket);
    return { ...ticket, told: [...told, { kind, said: place, by: way, at: this.shop.now().toISOString() }] };
  }

  /** A change that is no news. */
  signal(ticket: TicketRecord): void {
    this.emit(ticket, {});
  }

  private wayTo(ticket: TicketRecord): 'chat' | 'email' | undefined {
    const state = this.chatOf(ticket)?.state;
    if (state !== undefined && state !== 'ended') return 'chat';
    return ticket.shopper.email ? 'email' : undefined;
  }

  private mail(id: string, { row, shopper: { email = '' } }: TicketRecord): void {
    this.shop.store.mails.put(`ticket:${id}`, { chat: row.conversation ?? '', to: email });
  }

  private emit(ticket: TicketRecord, more: object): void {
    const chat = this.chatOf(ticket);
    if (chat) this.routing.emit(chat.id, { kind: 'ticket', ticket: ticket.row, ...more });
  }

  private chatOf({ row: { conversation } }: TicketRecord): ChatRecord | undefined {
    return conversation === undefined ? undefined : this.shop.store.chats.get(conversation);
  }
}
