/** Sends live news to a shopper's open clients; a client that is away reads the log later. */
import type { Conversation, LogEntry, Signal } from '../conversation';

export const SHOPPER_NOTIFIER = Symbol('ShopperNotifier');

export interface ShopperNotifier {
  messages(conversation: Conversation, entries: readonly LogEntry[]): void;
  signal(conversation: Conversation, signal: Signal): void;
  /** Disconnects the clients of a conversation that is no more. */
  disconnect(conversationId: string): void;
  typing(conversationId: string, agentName: string, isTyping: boolean): void;
}
