/** The line to a shopper's open clients; what nobody hears is in the log anyway. */
import type { Conversation, LogEntry, Signal } from '../conversation';

export const SHOPPER_LINE = Symbol('ShopperLine');

export interface ShopperLine {
  messages(conversation: Conversation, entries: readonly LogEntry[]): void;
  signal(conversation: Conversation, signal: Signal): void;
  typing(conversationId: string, agentName: string, isTyping: boolean): void;
}
