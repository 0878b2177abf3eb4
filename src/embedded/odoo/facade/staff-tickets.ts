/** Tickets of staff: listed, shown, made, changed and answered with each person's own rights. */
import type {
  FacadeMethod,
  FacadeMethods,
  StaffAnswered,
  StaffTicketCreate,
  StaffTicketDetail,
  StaffTicketRow,
  StaffTicketsQuery,
} from '../../../contract/odoo';
import type { DemoUser } from '../demo/demo-catalogue';
import type { Shop } from '../shop';
import type { FileRecord, TicketRecord } from '../store/records';
import type { TicketBook, TicketValues } from '../tickets/ticket-book';
import { knownCategory, offeredCategory } from '../tickets/categories';
import { filledFields } from '../tickets/custom-fields';
import { staffDetail, staffRow } from '../tickets/ticket-rows';
import { ticketSubject, ticketWords } from '../tickets/ticket-words';
import { isTooLong } from './content';
import { filesOwner, type Files } from './files';
import { staffAnswer, StaffRefused } from './staff-answer';
import { StaffReach } from './staff-reach';

type Args<M extends `staff_ticket${string}` & FacadeMethod> = FacadeMethods[M]['args'];
type Told = readonly { readonly by: 'chat' | 'email'; readonly at: string }[];
type Detail = StaffAnswered<{ readonly ticket: StaffTicketDetail; readonly told?: Told }>;
type Done = { readonly reference: string; readonly told: Told };

export class StaffTickets {
  private readonly reach: StaffReach;

  constructor(
    private readonly shop: Shop,
    private readonly book: TicketBook,
    private readonly files: Files,
  ) {
    this.reach = new StaffReach(shop, book);
  }

  /** Newest first. */
  list({ staff, offset, limit, assignee, text, ...wanted }: StaffTicketsQuery) {
    return staffAnswer(this.shop, staff, (user) => {
      knownCategory(wanted.category);
      const person = assignee === undefined ? undefined : this.reach.assignee(assignee);
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

  create({ id, staff, channel, conversation, name, email, phone, custom_fields, ...words }: StaffTicketCreate): Detail {
    return staffAnswer(this.shop, staff, (user) => {
      const done = this.once(id, () => {
        const known = ticketWords({ ...words, email });
        const chat = conversation === undefined ? undefined : this.reach.chatOf(user, conversation);
        const place = channel === undefined ? chat?.channel : this.reach.channel(user, channel);
        const customer = { ...(name && { name }), ...(email && { email: email.trim() }), ...(phone && { phone }) };
        const shopper = { ...(chat?.shopper ?? { id: '', verified: false }), ...customer };
        const source = chat ? 'chat' : 'api';
        const fresh = this.book.add({ ...known, shopper, channel: place, chat, source, tellsReceipt: true }, []);
        const made = this.book.fill(fresh, filledFields(fresh, custom_fields));
        return { reference: made.row.reference, told: toldBy(made) };
      });
      return { ...this.shown(this.own(user, done.reference)), told: done.told };
    });
  }

  change({ staff, reference, subject, assignee, custom_fields, ...values }: Args<'staff_ticket_change'>): Detail {
    return staffAnswer(this.shop, staff, (user) => {
      const ticket = this.own(user, reference);
      const given: TicketValues = {
        ...values,
        ...(values.category !== undefined && { category: offeredCategory(values.category, ticket.row.category) }),
        ...(subject !== undefined && { subject: ticketSubject(subject) }),
        ...(assignee !== undefined && { assignee: this.reach.assignee(assignee) }),
      };
      const filled = this.book.fill(ticket, filledFields(ticket, custom_fields));
      const changed = this.book.change(filled, given, user);
      const told = toldBy(changed, ticket);
      // Asked again, a step that was taken says again how the customer heard of it.
      const again = changed.told?.filter(({ kind }) => kind === values.status).slice(-1) ?? [];
      return { ...this.shown(changed), told: told.length > 0 ? told : again.map(({ by, at }) => ({ by, at })) };
    });
  }

  message({ id, staff, reference, content, is_internal, attachments = [] }: Args<'staff_ticket_message'>): Detail {
    return staffAnswer(this.shop, staff, (user) => {
      const ticket = this.own(user, reference);
      const { told } = this.once(id, () => {
        if ((content.trim() === '' && attachments.length === 0) || isTooLong(content))
          throw new StaffRefused('INVALID', 'the message is empty or too long', ['content']);
        const flaw = this.files.flawOf(attachments);
        if (flaw !== undefined) throw new StaffRefused('INVALID', flaw, ['attachments']);
        const write = is_internal ? this.book.note.bind(this.book) : this.book.answer.bind(this.book);
        const now = write(ticket, user, content, attachments);
        return { reference, told: toldBy(now, ticket) };
      });
      return { ...this.shown(this.own(user, reference)), told };
    });
  }

  bulk({ staff, references, action, priority }: Args<'staff_tickets_bulk'>) {
    return staffAnswer(this.shop, staff, (user) => {
      if ((action === 'priority') !== (priority !== undefined))
        throw new StaffRefused('INVALID', 'a priority goes with the action “priority”, and only with that', [
          'priority',
        ]);
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

  attachment({ staff, reference, attachment }: Args<'staff_ticket_attachment'>) {
    return staffAnswer(this.shop, staff, (user) => {
      const file = this.file(user, reference, attachment);
      if (file === undefined) throw new StaffRefused('UNKNOWN', 'the ticket has no such file');
      return { attachment: { name: file.name, mimetype: file.mimetype, data: file.data } };
    });
  }

  file(user: DemoUser, reference: string, id: string): FileRecord | undefined {
    return this.files.find(filesOwner(this.own(user, reference).row.reference), id);
  }

  /** Those that this person may see, newest first. */
  visible(user: DemoUser): TicketRecord[] {
    return this.reach.visible(user);
  }

  /** Throws where this person may not see it. */
  own(user: DemoUser, reference: string): TicketRecord {
    return this.reach.own(user, reference);
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
}

/** What the customer was told since it was as `before`. */
function toldBy({ told = [] }: TicketRecord, before?: TicketRecord): Told {
  return told.slice(before?.told?.length ?? 0).map(({ by, at }) => ({ by, at }));
}
