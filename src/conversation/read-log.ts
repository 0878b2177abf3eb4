/** Reads a whole transcript page by page: for a hand-over or a download. */
import type { Conversation, LogEntry } from './conversation';
import type { ConversationLog } from './ports';

const PAGE = 500;
/** Of a download that is slow: an entry may have 50 KB, and this much is in memory. */
const SMALL_PAGE = 20;

/** All entries of the conversation. */
export async function allEntries(log: ConversationLog, conversation: Conversation): Promise<LogEntry[]> {
  const entries: LogEntry[] = [];
  for await (const page of pagesOf(log, conversation, PAGE)) entries.push(...page);
  return entries;
}

/** All entries of the conversation; the next are read once these were taken. */
export async function* eachEntry(log: ConversationLog, conversation: Conversation): AsyncGenerator<LogEntry> {
  for await (const page of pagesOf(log, conversation, SMALL_PAGE)) yield* page;
}

/** The entries that a hand-over must include: all, or none when the desk has them already. */
export async function logToHandOver(log: ConversationLog, conversation: Conversation): Promise<LogEntry[]> {
  return conversation.handedOver ? [] : allEntries(log, conversation);
}

/** Up to the end as it was when the conversation was read. */
async function* pagesOf(
  log: ConversationLog,
  { id, lastSequence }: Conversation,
  size: number,
): AsyncGenerator<LogEntry[]> {
  for (let read = 0; read < lastSequence;) {
    const page = (await log.entries(id, read, size)).slice(0, lastSequence - read);
    if (page.length === 0) return;
    yield page;
    read += page.length;
  }
}
