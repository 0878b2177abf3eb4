/** Answers with figures, alerts and search hits. */
import { z } from 'zod';
import { agentStatus } from './agents.schema';
import { agentCard } from './people.schema';
import { answered } from './staff.schema';
import { staffTicketRow, ticketCategory, ticketPriority, ticketStatus } from './tickets.schema';

const trend = z.array(z.object({ date: z.string(), value: z.number() }));

const resolution = { answered: z.number(), resolved: z.number(), resolution_rate: z.number().optional() };
const intentResolution = z.object({
  ...resolution,
  kind: z.enum(['intent', 'faq', 'order']),
  intent: z.string().optional(),
});

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
  bot_resolution_rate: z.number().optional(),
  bot_answers: z.object(resolution).optional(),
  bot_intents: z.array(intentResolution).optional(),
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
  satisfaction_trend_last_week: trend,
  ticket_volume_trend_last_week: trend,
  chat_volume_trend_last_week: trend,
});

const notifications = z.object({
  open_tickets: z.number(),
  in_progress: z.number(),
  unassigned: z.number(),
  waiting_chats: z.number(),
  has_alerts: z.boolean(),
});

const hit = z.object({
  conversation: z.string(),
  channel: z.string(),
  message_id: z.string(),
  shopper: z.string().optional(),
  snippet: z.string(),
  sent_at: z.string(),
});

export const transcriptsAnswer = answered({ hits: z.array(hit), more: z.boolean() });
export const notificationsAnswer = answered({ notifications });
export const dashboardAnswer = answered({ dashboard });
