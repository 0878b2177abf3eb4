/** Where conversations live: a log each, in which entries keep their places, and a head that changes only together with it. */
import type { ConversationState } from '../../contract/shopper';
import type { Conversation, Decision, LogEntry } from '../conversation';

export const CONVERSATION_LOG = Symbol('ConversationLog');

/** A conversation as it was read; a write succeeds only if nobody wrote in between. */
export interface Loaded {
  readonly conversation: Conversation;
  readonly revision: number;
}

export interface ConversationQuery {
  readonly state?: ConversationState;
  readonly channels: readonly string[];
  readonly agentId?: string;
  /** Occurs in the shopper's name, e-mail or phone, or in the last entry, in upper or lower case. */
  readonly text?: string;
  /** Begun then or later, ISO 8601 UTC. */
  readonly from?: string;
  /** Begun before. */
  readonly to?: string;
  readonly offset: number;
  readonly limit: number;
}

export interface ConversationLog {
  /** Stores a new conversation with its first entries. */
  create(decision: Decision): Promise<void>;
  load(id: string): Promise<Loaded | null>;
  /** Entries after `after`, oldest first, at most `limit`. */
  entries(id: string, after: number, limit: number): Promise<LogEntry[]>;
  /** The entry that a client id already made, or null. */
  findByClientId(id: string, clientMessageId: string): Promise<LogEntry | null>;
  /**
   * Head, entries, rewritten entries and operations in one step, on disk when it resolves. False: somebody else wrote first, or one of the
   * client ids is there already; load again and decide again.
   */
  commit(loaded: Loaded, decision: Decision): Promise<boolean>;
  /** A shopper's conversations, newest first. */
  ofShopper(shopperId: string, limit: number): Promise<Conversation[]>;
  /** Ids of chats that are still the bot's and in which nothing happened since `before` (ms), longest idle first. */
  idleWithBot(before: number, limit: number): Promise<string[]>;
  list(query: ConversationQuery): Promise<{ conversations: Conversation[]; total: number }>;
}
