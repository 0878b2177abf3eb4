/** Agents as staff see them, and who has a chat. */
import type { StaffAnswered } from './staff';

export type AgentStatus = 'available' | 'busy' | 'away' | 'offline';

export interface AgentRow {
  /** `res.users` id, the same as in `AgentCard` and `StaffPerson`. */
  readonly id: string;
  readonly name: string;
  readonly status: AgentStatus;
  readonly max_concurrent_chats: number;
  /** Chats that this agent has now. */
  readonly live_chats: number;
  readonly skills: readonly string[];
  /** Primary language tags. */
  readonly languages: readonly string[];
  /** Keys of the channels in which this agent serves and which the asking person may see. */
  readonly channels: readonly string[];
  /** 1..5, over chats and tickets; absent without ratings. */
  readonly rating_average?: number;
  readonly rating_count: number;
  /** Mean seconds from being given a chat to the first answer; absent while there is none. */
  readonly first_response_seconds?: number;
  readonly chats_today: number;
  readonly open_tickets: number;
}

export interface AgentChange {
  readonly staff: string;
  /** `AgentRow.id`. Agents change themselves; only managers change others, skills and limits. */
  readonly agent: string;
  /** `auto` follows Odoo's presence again. */
  readonly status?: AgentStatus | 'auto';
  /** 1..50. */
  readonly max_concurrent_chats?: number;
  /** Replaces the skills; names that do not exist yet are made. */
  readonly skills?: readonly string[];
}

/** Assigns a chat to an agent, by default to the person who asks. Idempotent by `id`. */
export interface StaffAssign {
  readonly id: string;
  readonly staff: string;
  readonly conversation: string;
  readonly agent?: string;
}

/** Transfers a live chat: to `agent`, to anyone with `skill`, or, with neither, back to the head of the queue. */
export interface StaffTransfer {
  readonly id: string;
  readonly staff: string;
  readonly conversation: string;
  readonly agent?: string;
  readonly skill?: string;
  /** For colleagues: an internal note that the shopper never sees. */
  readonly note?: string;
}

export type AgentsAnswer = StaffAnswered<{ readonly agents: readonly AgentRow[] }>;
export type AgentAnswer = StaffAnswered<{ readonly agent: AgentRow }>;
/** Where the chat is now. */
export type HandOver = StaffAnswered<{ readonly state: 'waiting' | 'live'; readonly agent?: string }>;
