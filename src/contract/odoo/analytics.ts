/** Figures of any days, together and by day, week, month, channel or agent. Durations are seconds, rates 0..1, scores 1..5. */
import { z } from 'zod';
import { agentCard } from './people';
import { Shape, text } from './shape';
import { answered } from './staff';

export const analyticsUnit = z.enum(['day', 'week', 'month', 'channel', 'agent']);

/** `YYYY-MM-DD`, by the clock of each channel; of a ticket without a channel by that of its company. */
const localDate = z.string().regex(/^\d{4}-\d\d-\d\d$/);

export const analyticsQuery = z.strictObject({
  staff: text,
  first_date: localDate,
  /** At most 730 days later. */
  last_date: localDate,
  group_by: analyticsUnit,
  channel: text.optional(),
  /** `res.users` id. Agents see their own figures alone, and need not say so. */
  agent: text.optional(),
});

/** Absent: nothing to take it from, or not counted by agent where the figures are of one. */
const analyticsFigures = z.object({
  /** Of an agent: chats that were given to that agent for the first time. */
  chats_started: z.number(),
  tickets_resolved: z.number(),
  ratings: z.number(),
  chats_completed: z.number().optional(),
  chats_bot_only: z.number().optional(),
  chats_with_question: z.number().optional(),
  chats_resolved_by_bot: z.number().optional(),
  chats_abandoned: z.number().optional(),
  /** First answers of agents. */
  chats_answered: z.number().optional(),
  tickets_created: z.number().optional(),
  tickets_answered: z.number().optional(),
  /** Resolved tickets that had a deadline. */
  promises: z.number().optional(),
  promises_kept: z.number().optional(),
  average_resolution_time: z.number().optional(),
  average_first_response_time: z.number().optional(),
  average_chat_duration: z.number().optional(),
  /** From an agent being given the chat to that agent's first answer. */
  agent_response_time: z.number().optional(),
  customer_satisfaction_score: z.number().optional(),
  bot_resolution_rate: z.number().optional(),
  sla_kept_rate: z.number().optional(),
});

const analytics = z.object({
  total: analyticsFigures,
  /**
   * By date, every day, week (from Monday) or month, the first and last cut at the ends asked for; each channel, and at the
   * end the tickets without one; each agent who did something, the busiest first.
   */
  groups: z.array(
    z.object({
      first_date: z.string().optional(),
      last_date: z.string().optional(),
      /** Key. */
      channel: z.string().optional(),
      agent: agentCard.optional(),
      figures: analyticsFigures,
    }),
  ),
});

export const analyticsAnswer = answered({ analytics });

export type AnalyticsUnit = z.infer<typeof analyticsUnit>;
export type AnalyticsFigures = Shape<typeof analyticsFigures>;
export type Analytics = Shape<typeof analytics>;
