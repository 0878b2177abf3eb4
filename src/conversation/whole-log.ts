/** Reads a transcript page by page; only what is handed over or downloaded is read whole. */
import type { Conversation, LogEntry } from './conversation';
import type { ConversationLog } from './ports';

const PAGE = 500;

/** Everything said so far. */
export async function everyEntry(log: ConversationLog, conversation: Conversation): Promise<LogEntry[]> {
  const entries: LogEntry[] = [];
  while (entries.length < conversation.lastSequence) {
    const page = await log.entries(conversation.id, entries.length, PAGE);
    if (page.length === 0) break;
    entries.push(...page.slice(0, conversation.lastSequence - entries.length));
  }
  return entries;
}

/** Everything said so far, or nothing when the desk has it already. */
export async function wholeLog(log: ConversationLog, conversation: Conversation): Promise<LogEntry[]> {
  return conversation.handedOver ? [] : everyEntry(log, conversation);
}
