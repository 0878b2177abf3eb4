/** Search over transcripts, and the figures of the support dashboard. Durations are seconds, rates 0..1, scores 1..5. */
import { z } from 'zod';
import { agentStatus } from './agents';
import { agentCard } from './people';
import { Shape, text } from './shape';
import { answered } from './staff';
import { staffTicketRow } from './staff-tickets';
import { ticketCategory, ticketPriority, ticketStatus } from './tickets';

export const transcriptsQuery = z.strictObject({
  staff: text,
  /** Words; all of them must occur in a message. */
  text: text.min(2).max(200),
  offset: z
    .int()
    .min(0)
    .max(2 ** 31 - 1),
  limit: z.int().min(1).max(100),
});

const transcriptHit = z.object({
  conversation: z.string(),
  channel: z.string(),
  /** `mail.message` id. */
  message_id: z.string(),
  shopper: z.string().optional(),
  /** Plain text around the hit. */
  snippet: z.string(),
  sent_at: z.string(),
});

const notifications = z.object({
  open_tickets: z.number(),
  in_progress: z.number(),
  unassigned: z.number(),
  waiting_chats: z.number(),
  /** A chat waits longer than its channel allows, or a ticket is late. */
  has_alerts: z.boolean(),
});

/** What became of answers of the bot. */
const resolution = z.object({
  answered: z.number(),
  resolved: z.number(),
  /** 0..1; absent when nothing was answered. */
  resolution_rate: z.number().optional(),
});

const intentResolution = z.object({
  ...resolution.shape,
  kind: z.enum(['intent', 'faq', 'order']),
  /** Name of the intent; absent for the FAQ and for orders, each of which is one row, and for intents that are gone. */
  intent: z.string().optional(),
});

/** By date (`YYYY-MM-DD`), oldest first. */
const trend = z.array(z.object({ date: z.string(), value: z.number() }));

/** Absent averages: nothing to take them from. Over the person's own channels, or the one asked for. */
const dashboard = z.object({
  total_tickets: z.number(),
  open_tickets: z.number(),
  resolved_tickets: z.number(),
  total_chats: z.number(),
  active_chats: z.number(),
  waiting_chats: z.number(),
  longest_wait: z.number(),
  total_agents: z.number(),
  available_agents: z.number(),
  average_resolution_time: z.number().optional(),
  average_first_response_time: z.number().optional(),
  customer_satisfaction_score: z.number().optional(),
  average_chat_duration: z.number().optional(),
  tickets_created_today: z.number(),
  chats_started_today: z.number(),
  /** Of the last 30 days: those whose shopper left the queue. Absent: the addon is too old to count them. */
  chats_abandoned: z.number().optional(),
  /** Share of the bot's finished chats that needed no person. */
  bot_resolution_rate: z.number().optional(),
  /** Of the last 30 days, told by addons that have `bot_answers`. */
  bot_answers: resolution.optional(),
  /** The same for each intent, the busiest first, at most 100. */
  bot_intents: z.array(intentResolution).optional(),
  /** Share of tickets with a deadline that kept it. */
  sla_kept_rate: z.number().optional(),
  recent_tickets: z.array(staffTicketRow),
  top_agents: z.array(
    z.object({
      agent: agentCard,
      chats: z.number(),
      tickets_resolved: z.number(),
      rating_average: z.number().optional(),
    }),
  ),
  tickets_by_status: z.record(ticketStatus, z.number()),
  tickets_by_priority: z.record(ticketPriority, z.number()),
  tickets_by_category: z.record(ticketCategory, z.number()),
  agent_availability: z.record(agentStatus, z.number()),
  /** Of the last seven days. Days without ratings are left out. */
  satisfaction_trend_last_week: trend,
  ticket_volume_trend_last_week: trend,
  chat_volume_trend_last_week: trend,
});

export const notificationsQuery = z.strictObject({ staff: text });
export const dashboardQuery = z.strictObject({ staff: text, channel: text.optional() });

/** Newest first. */
export const transcriptsAnswer = answered({ hits: z.array(transcriptHit), more: z.boolean() });
export const notificationsAnswer = answered({ notifications });
export const dashboardAnswer = answered({ dashboard });

export type TranscriptHit = Shape<typeof transcriptHit>;
export type Resolution = Shape<typeof resolution>;
export type Dashboard = Shape<typeof dashboard>;
