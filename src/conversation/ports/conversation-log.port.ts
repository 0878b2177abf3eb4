/** Storage of conversations: per conversation a log of entries and a head, which change only together. */
import type { Origin } from '../../common/origin';
import type { ConversationPriority, ConversationStatus } from '../../contract/odoo';
import type { MessageKind } from '../../contract/staff/conversation-words';
import type { ConversationState } from '../../contract/shopper';
import type { Conversation, Decision, EntryMark, LogEntry } from '../conversation';

export const CONVERSATION_LOG = Symbol('ConversationLog');

/** Entries that are read at once have no more, in bytes of JSON. */
export const READ_BYTES = 256 * 1024;

/** A conversation as it was read; a commit succeeds only if nobody committed in between. */
export interface Loaded {
  readonly conversation: Conversation;
  readonly revision: number;
}

export interface ConversationQuery {
  readonly state?: ConversationState;
  readonly status?: ConversationStatus;
  readonly priority?: ConversationPriority;
  readonly unread?: boolean;
  readonly channelKind?: 'web' | 'whatsapp';
  /** With at least one message of this kind. */
  readonly messageKind?: MessageKind;
  /** A person is asked for, or has the chat. */
  readonly withPeople?: boolean;
  /** `bn` is that of `bn-BD`, too. */
  readonly locale?: string;
  readonly channels: readonly string[];
  readonly agentId?: string;
  /** Part of the shopper's name, e-mail or phone, or of the last entry; case does not matter. */
  readonly text?: string;
  /** Started at this instant or later, ISO 8601 UTC. */
  readonly from?: string;
  /** Started before this instant. */
  readonly to?: string;
  readonly offset: number;
  readonly limit: number;
}

export interface ConversationLog {
  /** Stores a new conversation with its first entries, counted for `origin`. Throws `DayFull` and `StoreFull`. */
  create(decision: Decision, origin: Origin): Promise<void>;
  /** Null when there is none. Throws `ConversationErased`. */
  load(id: string): Promise<Loaded | null>;
  /**
   * Entries after `after`, oldest first, at most `limit`; fewer where they are long, so that nobody has more than
   * `READ_BYTES` and one entry in memory, but one at least. What is missing is read next.
   */
  entries(id: string, after: number, limit: number): Promise<LogEntry[]>;
  /** The last entries up to the sequence `upTo`, oldest first, as many as `entries` would read. */
  latest(id: string, upTo: number, limit: number): Promise<LogEntry[]>;
  /** Which entries there are after `after`, oldest first, at most `limit`, however long they are. */
  marks(id: string, after: number, limit: number): Promise<EntryMark[]>;
  /** The entry that this client id created, or null. */
  findByClientId(id: string, clientMessageId: string): Promise<LogEntry | null>;
  /**
   * Writes head, entries, rewritten entries and operations in one step, on disk when it resolves. False: somebody else
   * committed first, or one of the client ids exists already; load and decide again. What a shopper writes counts for the
   * chat and for the `origin` it comes from; without one nothing is counted. Throws `ChatFull` and `DayFull`, and writes nothing then;
   * so it does with `StoreFull`, unless there are neither entries nor operations to add.
   */
  commit(loaded: Loaded, decision: Decision, origin?: Origin): Promise<boolean>;
  /** A chat in which the shopper said nothing yet stays another hour; of any other this changes nothing. */
  touch(id: string): Promise<void>;
  /** A shopper's conversations, newest first, at most `limit`. */
  ofShopper(shopperId: string, limit: number): Promise<Conversation[]>;
  /** Ids of all of a shopper's conversations, newest first. */
  idsOfShopper(shopperId: string): Promise<string[]>;
  /** Those of these conversations that are there. */
  heads(ids: readonly string[]): Promise<Conversation[]>;
  /** Ids of chats that only the bot has and that are idle since `before` (ms), longest idle first. */
  idleWithBot(before: number, limit: number): Promise<string[]>;
  list(query: ConversationQuery): Promise<{ conversations: Conversation[]; total: number }>;
}
