/** An agent edited or deleted a message: the entry keeps its sequence. */
import type { LogEntry } from '../conversation';
import type { Draft } from './draft';

/**
 * `log` holds the entry, unless the shopper never got the message: then nothing changes. Agents edit a card in words,
 * with name and price; those stand in its place.
 */
export function messageEdited(draft: Draft, messageId: string, content: string, log: readonly LogEntry[]): Draft {
  const entry = said(messageId, log);
  return entry === undefined ? draft : draft.rewrite({ ...withoutCards(entry), content, edited: true }, entry);
}

/** Content, files and cards are dropped. */
export function messageDeleted(draft: Draft, messageId: string, log: readonly LogEntry[]): Draft {
  const entry = said(messageId, log);
  if (entry === undefined) return draft;
  return draft.rewrite({ ...withoutCards(entry), content: '', attachments: [], deleted: true }, entry);
}

function withoutCards({ order: _gone, ...entry }: LogEntry): LogEntry {
  return entry.products === undefined ? entry : { ...entry, products: [] };
}

function said(messageId: string, log: readonly LogEntry[]): LogEntry | undefined {
  return log.find(({ deskMessageId }) => deskMessageId === messageId);
}
