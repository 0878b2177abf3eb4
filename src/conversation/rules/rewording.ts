/** An agent changed or took back what they had said: the entry stays in its place, with other words or none. */
import type { LogEntry } from '../conversation';
import type { Draft } from './draft';

/** `log` holds the entry, unless the message was never told to the shopper: then there is nothing to change. */
export function reworded(draft: Draft, messageId: string, content: string, log: readonly LogEntry[]): Draft {
  const entry = said(messageId, log);
  return entry === undefined ? draft : draft.rewrite({ ...entry, content, edited: true });
}

/** Nothing of it is kept. */
export function takenBack(draft: Draft, messageId: string, log: readonly LogEntry[]): Draft {
  const entry = said(messageId, log);
  return entry === undefined ? draft : draft.rewrite({ ...entry, content: '', attachments: [], deleted: true });
}

function said(messageId: string, log: readonly LogEntry[]): LogEntry | undefined {
  return log.find(({ deskMessageId }) => deskMessageId === messageId);
}
