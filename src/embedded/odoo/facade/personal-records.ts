/** The rows of a person: chats and tickets that name them, those of the same shopper that name nobody else, and all that hangs on them. */
import type { ChatRecord, FileRecord, LineRecord, TicketRecord } from '../store/records';
import type { Store } from '../store/store';
import type { Clues } from './erased';
import { filesOwner } from './files';

export interface PersonalRecords {
  readonly chats: readonly ChatRecord[];
  readonly tickets: readonly TicketRecord[];
  readonly lines: readonly LineRecord[];
  readonly files: readonly FileRecord[];
  delete(): void;
}

export function personalRecords(
  store: Store,
  channels: readonly string[],
  clues: Clues & { readonly conversations?: readonly string[] },
): PersonalRecords {
  const own = store.chats.values().filter(({ channel }) => channels.includes(channel));
  const direct = own.filter((chat) => names(chat.shopper, clues) || clues.conversations?.includes(chat.id));
  const shoppers = new Set(direct.map(({ shopper }) => shopper.id));
  const emails = new Set([plain(clues.email), '', ...direct.map(({ shopper }) => plain(shopper.email))]);
  const chats = own.filter(
    (chat) => direct.includes(chat) || (shoppers.has(chat.shopper.id) && emails.has(plain(chat.shopper.email))),
  );
  const ids = new Set(chats.map(({ id }) => id));
  const tickets = store.tickets
    .values()
    .filter(({ row, shopper }) => ids.has(row.conversation ?? '') || names(shopper, clues));
  const lineKeys = chats.flatMap(({ id, lines }) => Array.from({ length: lines }, (_, i) => `${id}/${i + 1}`));
  const owners = new Set([...ids, ...tickets.map(({ row }) => filesOwner(row.reference))]);
  const files = store.files.entries().filter(([, { chat }]) => owners.has(chat));
  return {
    chats,
    tickets,
    lines: lineKeys.flatMap((key) => store.lines.get(key) ?? []),
    files: files.map(([, file]) => file),
    delete: () => {
      const references = new Set(tickets.map(({ row }) => row.reference));
      for (const key of lineKeys) store.lines.delete(key);
      for (const [key] of files) store.files.delete(key);
      for (const [key, { chat }] of store.mails.entries()) if (ids.has(chat)) store.mails.delete(key);
      for (const { row } of tickets) store.tickets.delete(row.reference);
      for (const event of store.events.values()) if (ids.has(event.conversation)) store.events.delete(event.id);
      for (const [key, { ticket, reference = ticket?.reference }] of store.done.entries())
        if (reference !== undefined && references.has(reference)) store.done.delete(key);
      for (const [key, { chat }] of store.assignments.entries()) if (ids.has(chat)) store.assignments.delete(key);
      keepFigures(store, ids);
      for (const id of ids) store.chats.delete(id);
    },
  };
}

/** What the bot answered still counts; it leads to no chat any more. */
function keepFigures(store: Store, chats: ReadonlySet<string>): void {
  for (const [key, row] of store.botAnswers.entries()) {
    if (!chats.has(key.split('/')[0] ?? '')) continue;
    store.botAnswers.delete(key);
    store.botAnswers.put(`erased/${store.next('erased_answer')}`, row);
  }
}

function names(shopper: ChatRecord['shopper'], { email, phone, shopper: id }: Clues): boolean {
  return (
    shopper.id === id ||
    (plain(email) !== '' && plain(shopper.email) === plain(email)) ||
    (digits(phone).length > 0 && digits(shopper.phone) === digits(phone))
  );
}

function plain(email: string | undefined): string {
  return email?.trim().toLowerCase() ?? '';
}

function digits(phone: string | undefined): string {
  const all = (phone ?? '').replace(/\D/g, '');
  return all.length < 9 ? '' : all.slice(-9);
}
