/** Reads of a log what is needed, page by page: a transcript, or which of its entries something is about. */
import type { Conversation, EntryMark, LogEntry } from './conversation';
import type { ConversationLog } from './ports';

/** Fewer come when they are long. */
const PAGE = 200;
/** Among the last of a chat there is mostly an agent's message. */
const FEW = 10;

/** All entries of the conversation. */
export async function allEntries(log: ConversationLog, conversation: Conversation): Promise<LogEntry[]> {
  const entries: LogEntry[] = [];
  for await (const entry of eachEntry(log, conversation)) entries.push(entry);
  return entries;
}

/** All entries of the conversation, up to the end as it was when that was read; the next are read once these were taken. */
export async function* eachEntry(log: ConversationLog, { id, lastSequence }: Conversation): AsyncGenerator<LogEntry> {
  for (let read = 0; read < lastSequence;) {
    const page = (await log.entries(id, read, PAGE)).slice(0, lastSequence - read);
    if (page.length === 0) return;
    yield* page;
    read += page.length;
  }
}

/** The entries that a hand-over must include: all, or none when the desk has them already. */
export async function logToHandOver(log: ConversationLog, conversation: Conversation): Promise<LogEntry[]> {
  return conversation.handedOver ? [] : allEntries(log, conversation);
}

/** The last agent's message after `after` and up to `upTo`, or the one with this id of Odoo's. */
export async function agentMessage(
  log: ConversationLog,
  id: string,
  { after, upTo, messageId }: { readonly after: number; readonly upTo: number; readonly messageId?: string },
): Promise<EntryMark | undefined> {
  for (let to = upTo, from = Math.max(after, upTo - FEW); to > after; to = from, from = Math.max(after, to - PAGE)) {
    const found = (await log.marks(id, from, to - from)).findLast(
      ({ deskMessageId }) => deskMessageId !== undefined && (messageId === undefined || deskMessageId === messageId),
    );
    if (found !== undefined) return found;
  }
  return undefined;
}
