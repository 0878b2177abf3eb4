/** Parses stored JSON; anything unexpected is an error. */
import type { Operation } from '../contract/odoo';
import type { Conversation, LogEntry } from '../conversation/conversation';
import type { DeadLetter, StoredFile } from '../conversation/ports';

/** Defaults for conversations that an earlier version stored. */
const NEWER_FIELDS: Partial<Conversation> = { tickets: [] };

export function parseConversation(text: string): Conversation {
  const value: unknown = JSON.parse(text);
  if (isRecord(value) && 'lastSequence' in value && 'shopper' in value) {
    return { ...NEWER_FIELDS, ...value } as unknown as Conversation;
  }
  throw new Error('The store holds something that is not a conversation.');
}

export function parseEntry(text: string): LogEntry {
  const value: unknown = JSON.parse(text);
  if (isRecord(value) && 'sequence' in value && 'content' in value) return value as unknown as LogEntry;
  throw new Error('The store holds something that is not a log entry.');
}

export function parseOperation(text: string): Operation {
  const value: unknown = JSON.parse(text);
  if (isRecord(value) && 'id' in value && 'kind' in value) return value as unknown as Operation;
  throw new Error('The store holds something that is not an operation.');
}

export function parseDeadLetter(text: string): DeadLetter {
  const value: unknown = JSON.parse(text);
  if (isRecord(value) && 'operation' in value && 'reason' in value) return value as unknown as DeadLetter;
  throw new Error('The store holds something that is not a dead letter.');
}

export function parseStoredFile(text: string): StoredFile {
  const value: unknown = JSON.parse(text);
  if (isRecord(value) && 'conversationId' in value && 'mimetype' in value) {
    return { owner: value['shopperId'], ...value } as unknown as StoredFile; // the name in an earlier version
  }
  throw new Error('The store holds something that is not a file.');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
