/** Tickets of staff, with each person's own rights: agents have those of their channels, of no channel, and their own. */
import type {
  FacadeMethods,
  StaffAnswered,
  StaffTicketCreate,
  StaffTicketDetail,
  StaffTicketRow,
  StaffTicketsQuery,
} from '../../../contract/odoo';
import type { DemoUser } from '../demo/demo-catalogue';
import { asStaff } from '../routing/people';
import type { Shop } from '../shop';
import type { ChatRecord, FileRecord, TicketRecord } from '../store/records';
import type { TicketBook, TicketValues } from '../tickets/ticket-book';
import { staffDetail, staffRow } from '../tickets/ticket-rows';
import { ticketSubject, ticketWords } from '../tickets/ticket-words';
import { isTooLong } from './content';
import { filesOwner, type Files } from './files';
import { forbidden, staffAnswer, StaffRefused } from './staff-answer';

type Args<M extends 'staff_ticket_change' | 'staff_ticket_message' | 'staff_tickets_bulk'> = FacadeMethods[M]['args'];
type Told = readonly { readonly by: 'chat' | 'email'; readonly at: string }[];
type Detail = StaffAnswered<{ readonly ticket: StaffTicketDetail; readonly told?: Told }>;
type Done = { readonly reference: string; readonly told: Told };

const NOBODY = 'none';

export class StaffTickets {
  constructor(
    private readonly shop: Shop,
    private readonly book: TicketBook,
    private readonly files: Files,
  ) {}

  /** Newest first. */
  list({ staff, offset, limit, assignee, text, ...wanted }: StaffTicketsQuery) {
    return staffAnswer(this.shop, staff, (user) => {
      const person = assignee === undefined ? undefined : this.assignee(assignee);
      const words = text?.trim().toLowerCase() ?? '';
      const found = this.visible(user).filter(
        ({ row, shopper }) =>
          (['status', 'priority', 'category'] as const).every(
            (key) => wanted[key] === undefined || row[key] === wanted[key],
          ) &&
          (person === undefined || row.assignee?.id === (person === null ? undefined : String(person.id))) &&
          [row.reference, row.subject, shopper.name, shopper.email].some((field) =>
            field?.toLowerCase().includes(words),
          ),
      );
      const tickets: StaffTicketRow[] = found
        .slice(offset, offset + limit)
        .map((one) => staffRow(one, this.shop.now()));
      return { tickets, total: found.length };
    });
  }

  read({ staff, reference }: { readonly staff: string; readonly reference: string }): Detail {
    return staffAnswer(this.shop, staff, (user) => this.shown(this.own(user, reference)));
  }

  create({ id, staff, channel, conversation, name, email, phone, ...words }: StaffTicketCreate): Detail {
    return staffAnswer(this.shop, staff, (user) => {
      const done = this.once(id, () => {
        const known = ticketWords({ ...words, email });
        const chat = conversation === undefined ? undefined : this.chatOf(user, conversation);
        const place = channel === undefined ? chat?.channel : this.channel(user, channel);
        const customer = { ...(name && { name }), ...(email && { email: email.trim() }), ...(phone && { phone }) };
        const shopper = { ...(chat?.shopper ?? { id: '', verified: false }), ...customer };
        const made = this.book.add({ ...known, shopper, channel: place, chat, source: chat ? 'manual' : 'api' }, []);
        return { reference: made.row.reference, told: toldBy(made) };
      });
      return { ...this.shown(this.own(user, done.reference)), told: done.told };
    });
  }

  change({ staff, reference, subject, assignee, ...values }: Args<'staff_ticket_change'>): Detail {
    return staffAnswer(this.shop, staff, (user) => {
      const ticket = this.own(user, reference);
      const given: TicketValues = {
        ...values,
        ...(subject !== undefined && { subject: ticketSubject(subject) }),
        ...(assignee !== undefined && { assignee: this.assignee(assignee) }),
      };
      const changed = this.book.change(ticket, given, user);
      const told = toldBy(changed, ticket);
      // Asked again, a step that was taken says again how the customer heard of it.
      const again = changed.told?.filter(({ kind }) => kind === values.status).slice(-1) ?? [];
      return { ...this.shown(changed), told: told.length > 0 ? told : again.map(({ by, at }) => ({ by, at })) };
    });
  }

  message({ id, staff, reference, content, is_internal }: Args<'staff_ticket_message'>): Detail {
    return staffAnswer(this.shop, staff, (user) => {
      const ticket = this.own(user, reference);
      const { told } = this.once(id, () => {
        if (content.trim() === '' || isTooLong(content))
          throw new StaffRefused('INVALID', 'the message is empty or too long');
        const now = is_internal ? this.book.note(ticket, user, content) : this.book.answer(ticket, user, content);
        return { reference, told: toldBy(now, ticket) };
      });
      return { ...this.shown(this.own(user, reference)), told };
    });
  }

  bulk({ staff, references, action, priority }: Args<'staff_tickets_bulk'>) {
    return staffAnswer(this.shop, staff, (user) => {
      if ((action === 'priority') !== (priority !== undefined))
        throw new StaffRefused('INVALID', 'a priority goes with the action “priority”, and only with that');
      const values: Record<typeof action, TicketValues> = {
        resolve: { status: 'resolved' },
        close: { status: 'closed' },
        assign_to_me: { assignee: user },
        priority: priority === undefined ? {} : { priority },
      };
      const answers = [...new Set(references)].map((reference) => ({
        reference,
        answer: staffAnswer(this.shop, staff, () => this.book.change(this.own(user, reference), values[action], user)),
      }));
      return {
        done: answers.flatMap(({ reference, answer }) => (answer.ok ? [reference] : [])),
        refused: answers.flatMap(({ reference, answer }) => (answer.ok ? [] : [{ reference, reason: answer.reason }])),
      };
    });
  }

  file(user: DemoUser, reference: string, id: string): FileRecord | undefined {
    return this.files.find(filesOwner(this.own(user, reference).row.reference), id);
  }

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

  private shown(ticket: TicketRecord): { readonly ticket: StaffTicketDetail } {
    return { ticket: staffDetail(ticket, this.shop.now()) };
  }

  private once(id: string, act: () => Done): Done {
    const before = this.shop.store.done.get(id);
    const done = before ? { reference: before.reference ?? '', told: before.told ?? [] } : act();
    this.shop.store.done.put(id, done);
    return done;
  }

  /** Null for nobody. */
  private assignee(id: string): DemoUser | null {
    if (id === NOBODY) return null;
    const user = this.shop.people.byId(Number(id));
    if (user && asStaff(user)) return user;
    throw new StaffRefused('INVALID', 'the assignee is not a live chat user');
  }

  private channel(user: DemoUser, key: string): string {
    const isThere = this.shop.catalogue.snapshot.channels.some((channel) => channel.key === key);
    if (!isThere) throw new StaffRefused('UNKNOWN', 'no live chat channel has this storefront key');
    if (user.role !== 'manager' && !user.channels.includes(key)) throw forbidden();
    return key;
  }

  private chatOf(user: DemoUser, conversation: string): ChatRecord {
    const chat = this.shop.store.chats.get(conversation);
    if (chat && user.channels.includes(chat.channel)) return chat;
    throw new StaffRefused('UNKNOWN', 'no such chat, or not this person’s');
  }
}

function isTheirs(user: DemoUser, { channel, assignee }: TicketRecord['row']): boolean {
  if (user.role === 'manager' || channel === undefined) return true;
  return user.channels.includes(channel) || assignee?.id === String(user.id);
}

/** What the customer was told since it was as `before`. */
function toldBy({ told = [] }: TicketRecord, before?: TicketRecord): Told {
  return told.slice(before?.told?.length ?? 0).map(({ by, at }) => ({ by, at }));
}
