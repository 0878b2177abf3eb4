/** Search over transcripts, and the figures of the support dashboard. Durations are seconds, rates 0..1, scores 1..5. */
import type { AgentCard } from './people';
import type { AgentStatus } from './agents';
import type { StaffAnswered } from './staff';
import type { StaffTicketRow, TicketCategory, TicketPriority, TicketStatus } from './tickets';

export interface TranscriptsQuery {
  readonly staff: string;
  /** Words; all of them must occur in a message. 2..200 characters. */
  readonly text: string;
  readonly offset: number;
  /** 1..100 */
  readonly limit: number;
}

export interface TranscriptHit {
  readonly conversation: string;
  readonly channel: string;
  /** `mail.message` id. */
  readonly message_id: string;
  readonly shopper?: string;
  /** Plain text around the hit. */
  readonly snippet: string;
  readonly sent_at: string;
}

/** Newest first. */
export type TranscriptsAnswer = StaffAnswered<{ readonly hits: readonly TranscriptHit[]; readonly more: boolean }>;

export interface Notifications {
  readonly open_tickets: number;
  readonly in_progress: number;
  readonly unassigned: number;
  readonly waiting_chats: number;
  /** A chat waits longer than its channel allows, or a ticket is late. */
  readonly has_alerts: boolean;
}

export interface DayFigure {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly value: number;
}

/** What became of answers of the bot (see `BotAnswersOperation`). */
export interface Resolution {
  readonly answered: number;
  readonly resolved: number;
  /** 0..1; absent when nothing was answered. */
  readonly resolution_rate?: number;
}

export interface IntentResolution extends Resolution {
  readonly kind: 'intent' | 'faq' | 'order';
  /** Name of the intent; absent for the FAQ and for orders, each of which is one row, and for intents that are gone. */
  readonly intent?: string;
}

/** Absent averages: nothing to take them from. Over the person's own channels, or the one asked for. */
export interface Dashboard {
  readonly total_tickets: number;
  readonly open_tickets: number;
  readonly resolved_tickets: number;
  readonly total_chats: number;
  readonly active_chats: number;
  readonly waiting_chats: number;
  readonly longest_wait: number;
  readonly total_agents: number;
  readonly available_agents: number;
  readonly average_resolution_time?: number;
  readonly average_first_response_time?: number;
  readonly customer_satisfaction_score?: number;
  readonly average_chat_duration?: number;
  readonly tickets_created_today: number;
  readonly chats_started_today: number;
  /** Share of the bot's finished chats that needed no person. */
  readonly bot_resolution_rate?: number;
  /** Of the last 30 days, told by addons that have `bot_answers`. */
  readonly bot_answers?: Resolution;
  /** The same for each intent, the busiest first, at most 100. */
  readonly bot_intents?: readonly IntentResolution[];
  /** Share of tickets with a deadline that kept it. */
  readonly sla_kept_rate?: number;
  readonly recent_tickets: readonly StaffTicketRow[];
  readonly top_agents: readonly {
    readonly agent: AgentCard;
    readonly chats: number;
    readonly tickets_resolved: number;
    readonly rating_average?: number;
  }[];
  readonly tickets_by_status: Readonly<Record<TicketStatus, number>>;
  readonly tickets_by_priority: Readonly<Record<TicketPriority, number>>;
  readonly tickets_by_category: Readonly<Record<TicketCategory, number>>;
  readonly agent_availability: Readonly<Record<AgentStatus, number>>;
  /** The last seven days, oldest first. Days without ratings are left out. */
  readonly satisfaction_trend_last_week: readonly DayFigure[];
  readonly ticket_volume_trend_last_week: readonly DayFigure[];
  readonly chat_volume_trend_last_week: readonly DayFigure[];
}

export type NotificationsAnswer = StaffAnswered<{ readonly notifications: Notifications }>;
export type DashboardAnswer = StaffAnswered<{ readonly dashboard: Dashboard }>;
