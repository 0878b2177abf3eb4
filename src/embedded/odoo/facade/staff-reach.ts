/** The tickets within a person’s reach: agents have those of their channels, of no channel, and their own. */
import type { DemoUser } from '../demo/demo-catalogue';
import { asStaff } from '../routing/people';
import type { Shop } from '../shop';
import type { ChatRecord, TicketRecord } from '../store/records';
import type { TicketBook } from '../tickets/ticket-book';
import { forbidden, StaffRefused } from './staff-answer';

const NOBODY = 'none';

export class StaffReach {
  constructor(
    private readonly shop: Shop,
    private readonly book: TicketBook,
  ) {}

  /** Those that this person may see, newest first. */
  visible(user: DemoUser): TicketRecord[] {
    return this.book.all().filter(({ row }) => isTheirs(user, row));
  }

  /** Throws where this person may not see it. */
  own(user: DemoUser, reference: string): TicketRecord {
    const ticket = this.book.get(reference);
    if (ticket && isTheirs(user, ticket.row)) return ticket;
    throw new StaffRefused('UNKNOWN', 'no such ticket, or not this person’s');
  }

  /** Null for nobody. */
  assignee(id: string): DemoUser | null {
    if (id === NOBODY) return null;
    const user = this.shop.people.byId(Number(id));
    if (user && asStaff(user)) return user;
    throw new StaffRefused('INVALID', 'the assignee is not a live chat user', ['assignee']);
  }

  channel(user: DemoUser, key: string): string {
    const isThere = this.shop.catalogue.snapshot.channels.some((channel) => channel.key === key);
    if (!isThere) throw new StaffRefused('UNKNOWN', 'no live chat channel has this storefront key');
    if (user.role !== 'manager' && !user.channels.includes(key)) throw forbidden();
    return key;
  }

  chatOf(user: DemoUser, conversation: string): ChatRecord {
    const chat = this.shop.store.chats.get(conversation);
    if (chat && user.channels.includes(chat.channel)) return chat;
    throw new StaffRefused('UNKNOWN', 'no such chat, or not this person’s');
  }
}

function isTheirs(user: DemoUser, { channel, assignee }: TicketRecord['row']): boolean {
  if (user.role === 'manager' || channel === undefined) return true;
  return user.channels.includes(channel) || assignee?.id === String(user.id);
}
