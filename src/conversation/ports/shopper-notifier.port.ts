/** Sends live news to a shopper's open clients; a client that is away reads the log later. */
import type { Conversation, LogEntry, Signal } from '../conversation';

export const SHOPPER_NOTIFIER = Symbol('ShopperNotifier');

export interface ShopperNotifier {
  messages(conversation: Conversation, entries: readonly LogEntry[]): void;
  signal(conversation: Conversation, signal: Signal): void;
  /** Disconnects the clients of a conversation that is no more. */
  disconnect(conversationId: string): void;
  /** Whether a client of this shopper is connected, at whichever replica. */
  isThere(shopperId: string): Promise<boolean>;
  typing(conversationId: string, agentName: string, isTyping: boolean): void;
}
