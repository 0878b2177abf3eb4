/** The archive of what was found of a person: one JSON document, and every file beside it. */
import type { ChatRecord, LineRecord, TicketRecord } from '../store/records';
import type { Store } from '../store/store';
import { filesOwner } from './files';
import type { PersonalRecords } from './personal-records';
import { zip, type ZipEntry } from './zip';

const FORMAT = 1;
const DOCUMENT = 'personal-data.json';

/** `bridge`: JSON of what the bridge holds, as it said. */
export function personalArchive(store: Store, { chats, tickets }: PersonalRecords, bridge: string | undefined): Buffer {
  const files = [...chats.map(({ id }) => id), ...tickets.map(({ row }) => filesOwner(row.reference))].flatMap(
    (owner) => filesOf(store, owner),
  );
  const document = {
    format: FORMAT,
    chats: chats.map((chat) => chatIn(store, chat)),
    tickets: tickets.map((ticket) => ticketIn(store, ticket)),
    bridge: bridge === undefined ? null : (JSON.parse(bridge) as unknown),
  };
  return zip([{ path: DOCUMENT, content: Buffer.from(JSON.stringify(document, null, 1)) }, ...files]);
}

function chatIn(
  store: Store,
  { id, channel, state, opened_at, ended_at, shopper, page, page_before, reason, consent, ...chat }: ChatRecord,
) {
  const lines = Array.from({ length: chat.lines }, (_, index) => store.lines.get(`${id}/${index + 1}`));
  return {
    ...{ conversation: id, channel, state, opened_at, ended_at, shopper, page, page_before, reason, consent },
    rating: chat.rating === undefined ? null : { stars: chat.rating, feedback: chat.feedback ?? null },
    messages: lines.flatMap((line) => (line ? [messageIn(line)] : [])),
    files: filesOf(store, id).map(({ path }) => path),
  };
}

function messageIn({ author, agent, content, sent_at, internal = false }: LineRecord) {
  return { author: agent?.name ?? author, sent_at, internal, text: content };
}

function ticketIn(store: Store, { row, description, shopper, messages, feedback }: TicketRecord) {
  const { reference, subject, status, created_at } = row;
  return {
    ...{ reference, subject, description, status, made_at: created_at, customer: shopper },
    rating: row.rating === undefined ? null : { stars: row.rating, feedback: feedback ?? null },
    messages: messages.map(({ author, name, content, sent_at, is_internal }) => {
      return { author: name ?? author, sent_at, internal: is_internal, text: content };
    }),
    files: filesOf(store, filesOwner(reference)).map(({ path }) => path),
  };
}

function filesOf(store: Store, owner: string): ZipEntry[] {
  const own = store.files.entries().filter(([, { chat }]) => chat === owner);
  return own.map(([id, { name, data }]) => {
    const plain = name.replace(/[^\p{L}\p{N}._ -]/gu, '_').slice(-100);
    return { path: `files/${id}-${plain}`, content: Buffer.from(data, 'base64') };
  });
}
