/** Parses stored JSON; anything unexpected is an error. */
import type { Operation } from '../contract/odoo';
import type { MessageType } from '../contract/shopper';
import type { Conversation, EntryMark, LogEntry } from '../conversation/conversation';
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

/** An entry as it is stored: first what a script of the store reads of it (`read-marks.lua`). */
export function storedEntry(entry: LogEntry): string {
  const { id, type, sequence, deskMessageId, ...rest } = entry;
  return JSON.stringify({ id, type, sequence, deskMessageId, ...rest });
}

/** Parses the script's flat answer. */
export function parseMarks(flat: readonly string[]): EntryMark[] {
  const marks: EntryMark[] = [];
  for (let at = 0; at < flat.length; at += 4) {
    const [id = '', type = '', sequence, deskMessageId = ''] = flat.slice(at, at + 4);
    if (!isMessageType(type)) throw new Error('The store holds something that is not a log entry.');
    marks.push({ id, type, sequence: Number(sequence), ...(deskMessageId === '' ? {} : { deskMessageId }) });
  }
  return marks;
}

function isMessageType(value: string): value is MessageType {
  return ['user', 'bot', 'agent', 'system'].includes(value);
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
