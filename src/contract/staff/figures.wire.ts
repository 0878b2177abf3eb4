/** Staff API: figures, alerts and search. Durations are seconds, rates 0..1, scores 1..5; null: nothing to take it from. */
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min, MinLength } from 'class-validator';
import { Agent } from '../shopper/conversation.wire';
import { ChannelKey, OneLine, MOST_ENTRIES } from '../shopper/field-rules';
import type { TicketPriority, TicketStatus } from '../shopper/ticket-words';
import { StaffTicket } from './tickets.wire';

export class StaffNotifications {
  open_tickets: number;
  in_progress: number;
  unassigned: number;
  waiting_chats: number;
  /** A chat waits longer than its channel allows, or a ticket is late. */
  has_alerts: boolean;
}

export class DashboardQuery {
  @IsOptional() @ChannelKey() channel?: string;
}

export class TicketsByStatus implements Record<TicketStatus, number> {
  open: number;
  in_progress: number;
  waiting_customer: number;
  resolved: number;
  closed: number;
}

export class TicketsByPriority implements Record<TicketPriority, number> {
  low: number;
  medium: number;
  high: number;
  urgent: number;
}

export class AgentAvailability {
  available: number;
  busy: number;
  away: number;
  offline: number;
}

export class DayFigure {
  /** `YYYY-MM-DD` */
  date: string;
  value: number;
}

export class TopAgent {
  agent: Agent;
  chats: number;
  tickets_resolved: number;
  rating_average: number | null;
}

/**
 * What became of the bot's answers in the last 30 days. An answer is resolved when neither a person was asked for next nor
 * the same had to be answered again in that chat.
 */
export class BotResolution {
  answered: number;
  resolved: number;
  resolution_rate: number | null;
}

export class IntentResolution extends BotResolution {
  /** `faq` and `order` are one row each: answers from the FAQ, and orders that were shown. */
  kind: 'intent' | 'faq' | 'order';
  /** Its name; null for the FAQ, for orders, and for intents that were deleted. */
  intent: string | null;
}

/** Over the person's own channels, or the one asked for. */
export class StaffDashboard {
  total_tickets: number;
  open_tickets: number;
  resolved_tickets: number;
  total_chats: number;
  active_chats: number;
  waiting_chats: number;
  longest_wait: number;
  total_agents: number;
  available_agents: number;
  average_resolution_time: number | null;
  average_first_response_time: number | null;
  customer_satisfaction_score: number | null;
  average_chat_duration: number | null;
  tickets_created_today: number;
  chats_started_today: number;
  /** Chats of the last 30 days whose shopper left the queue; null when the addon is too old to count them. */
  chats_abandoned: number | null;
  /** Share of the bot's finished chats that needed no person. */
  bot_resolution_rate: number | null;
  /** Null when the addon is too old to count. */
  bot_answers: BotResolution | null;
  /** The busiest first. */
  bot_intents: IntentResolution[];
  /** Share of tickets with a deadline that kept it. */
  sla_kept_rate: number | null;
  recent_tickets: StaffTicket[];
  top_agents: TopAgent[];
  tickets_by_status: TicketsByStatus;
  tickets_by_priority: TicketsByPriority;
  /** By the codes of the categories that are offered, and of those that tickets have. */
  tickets_by_category: Record<string, number>;
  agent_availability: AgentAvailability;
  /** The last seven days, oldest first. Days without ratings are left out. */
  satisfaction_trend_last_week: DayFigure[];
  ticket_volume_trend_last_week: DayFigure[];
  chat_volume_trend_last_week: DayFigure[];
}

export class TranscriptsQuery {
  /** Words, all of which must occur in a message. */
  @OneLine(200) @MinLength(2) q: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100) limit?: number;
  @IsOptional() @Type(() => Number) @IsInt() @Min(0) @Max(MOST_ENTRIES) offset?: number;
}

export class TranscriptHit {
  conversation_id: string;
  channel: string;
  message_id: string;
  shopper_name: string | null;
  /** Plain text around the hit. */
  snippet: string;
  sent_at: string;
}

/** Newest first. */
export class TranscriptHits {
  hits: TranscriptHit[];
  has_more: boolean;
}
