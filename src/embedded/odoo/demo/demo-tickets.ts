/** The tickets of the demo shop, from the addon's own demo data, made some time before now. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ticketPriority, ticketStatus } from '../../../contract/odoo';
import type { Shop } from '../shop';
import type { TicketBook } from '../tickets/ticket-book';
import type { DemoUser } from './demo-catalogue';

const FILE = join(__dirname, '../../../../odoo-addon/storefront_chat/demo/tickets.json');

const rows = z.array(
  z.object({
    id: z.string(),
    /** The name in the e-mail of an order. */
    customer: z.string(),
    subject: z.string(),
    description: z.string(),
    category: z.string(),
    priority: ticketPriority,
    assignee: z.string().optional(),
    said: z.array(z.object({ by: z.string(), text: z.string(), note: z.boolean().optional() })),
    status: ticketStatus.optional(),
    rating: z.number().optional(),
    feedback: z.string().optional(),
  }),
);

type Row = z.infer<typeof rows>[number];
/** `now` of the shop that `book` writes by. */
type Clock = { set(minutesAgo: number): void };

/** How long ago each was made, in minutes; those that the file has besides are from just now. */
const MADE: Readonly<Record<string, number>> = {
  'return-yoghurt': 3 * 24 * 60,
  'charged-twice': 26 * 60,
  'sour-milk': 75,
  'delivery-time': 40,
};
const STEP = 12;

export function addDemoTickets({ catalogue, people }: Shop, book: TicketBook, clock: Clock): void {
  const channel = catalogue.snapshot.channels[0]?.key;
  const told = rows.parse(JSON.parse(readFileSync(FILE, 'utf8')));
  const personOf = (login: string): DemoUser | undefined => people.all().find((user) => user.login === login);
  for (const row of told.sort((a, b) => (MADE[b.id] ?? 0) - (MADE[a.id] ?? 0))) {
    const order = catalogue.orders.find(({ email }) => email.startsWith(`${row.customer}@`));
    if (order === undefined || personOf('agent') === undefined) continue;
    const { email, phone, partner_name: name } = order;
    addTicket(row, { book, clock, channel, personOf, shopper: { id: '', verified: false, name, email, phone } });
  }
}

interface Scene {
  readonly book: TicketBook;
  readonly clock: Clock;
  readonly channel: string | undefined;
  readonly personOf: (login: string) => DemoUser | undefined;
  readonly shopper: Parameters<TicketBook['add']>[0]['shopper'];
}

function addTicket(row: Row, { book, clock, channel, personOf, shopper }: Scene): void {
  let ago = MADE[row.id] ?? 0;
  const goOn = (): void => clock.set((ago = Math.max(ago - STEP, 0)));
  clock.set(ago);
  let ticket = book.add({ ...row, channel, shopper, source: 'manual', tellsReceipt: true }, []);
  const assignee = row.assignee === undefined ? undefined : personOf(row.assignee);
  if (assignee) ticket = book.change(ticket, { assignee }, assignee);
  for (const { by, text, note } of row.said) {
    goOn();
    const user = personOf(by);
    if (user === undefined) ticket = book.customerSays(ticket, text, []);
    else ticket = note ? book.note(ticket, user, text) : book.answer(ticket, user, text);
  }
  goOn();
  if (row.status && assignee) ticket = book.change(ticket, { status: row.status }, assignee);
  if (row.rating !== undefined) book.rate(ticket, { rating: row.rating }, row.feedback ?? '');
}
