/** Reads a whole transcript page by page: for a hand-over or a download. */
import type { Conversation, LogEntry } from './conversation';
import type { ConversationLog } from './ports';

const PAGE = 500;

/** All entries of the conversation. */
export async function allEntries(log: ConversationLog, conversation: Conversation): Promise<LogEntry[]> {
  const entries: LogEntry[] = [];
  while (entries.length < conversation.lastSequence) {
    const page = await log.entries(conversation.id, entries.length, PAGE);
    if (page.length === 0) break;
    entries.push(...page.slice(0, conversation.lastSequence - entries.length));
  }
  return entries;
}

/** The entries that a hand-over must include: all, or none when the desk has them already. */
export async function logToHandOver(log: ConversationLog, conversation: Conversation): Promise<LogEntry[]> {
  return conversation.handedOver ? [] : allEntries(log, conversation);
}
