/** An agent edited or deleted a message: the entry keeps its sequence. */
import type { LogEntry } from '../conversation';
import type { Draft } from './draft';

/** `log` holds the entry, unless the shopper never got the message: then nothing changes. */
export function messageEdited(draft: Draft, messageId: string, content: string, log: readonly LogEntry[]): Draft {
  const entry = said(messageId, log);
  return entry === undefined ? draft : draft.rewrite({ ...entry, content, edited: true });
}

/** Content, files and cards are dropped. */
export function messageDeleted(draft: Draft, messageId: string, log: readonly LogEntry[]): Draft {
  const entry = said(messageId, log);
  if (entry === undefined) return draft;
  const cards = entry.products && { products: [] };
  return draft.rewrite({ ...entry, content: '', attachments: [], ...cards, deleted: true });
}

function said(messageId: string, log: readonly LogEntry[]): LogEntry | undefined {
  return log.find(({ deskMessageId }) => deskMessageId === messageId);
}
