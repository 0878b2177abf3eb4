/** The chats that wait for a person, by when their shopper was last there, over all replicas. */
import type { Conversation } from '../../conversation/conversation';

export const WAITING_CHATS = Symbol('WaitingChats');

export type WaitingChat = Pick<Conversation, 'id' | 'channel'>;

export interface WaitingChats {
  /**
   * The shoppers of these chats of a channel are there now; chats that do not wait are left out. A channel that no replica asked
   * this for a while was not watched: then all of its chats count as just seen, for nobody could show that they were there.
   */
  seen(channel: string, ids: readonly string[]): Promise<void>;
  /** Ids of chats of a channel whose shopper was last there at `until` (Unix ms) or before, the longest away first. */
  unseenSince(channel: string, until: number, limit: number): Promise<readonly string[]>;
  /** Ids of all chats of a channel that wait. */
  ofChannel(channel: string): Promise<readonly string[]>;
  /** Unix ms; null for a chat that does not wait. */
  lastSeen(chat: WaitingChat): Promise<number | null>;
}
