/** Staff API: figures of any days. Durations are seconds, rates 0..1, scores 1..5; null: nothing to take it from. */
import { IsIn, IsOptional } from 'class-validator';
import { Agent } from '../shopper/conversation.wire';
import { CalendarDate, ChannelKey, OneLine } from '../shopper/field-rules';
import { EndsRange } from './range.rule';

export type AnalyticsUnit = 'day' | 'week' | 'month' | 'channel' | 'agent';
const UNITS: readonly AnalyticsUnit[] = ['day', 'week', 'month', 'channel', 'agent'];

/** Two years, so that a range can be held against the year before. */
export const MOST_DAYS = 731;

/** The dates are those of each channel's own clock; of a ticket without a channel those of its company. */
export class AnalyticsQuery {
  /** `YYYY-MM-DD` */
  @CalendarDate() from: string;
  /** `YYYY-MM-DD`, at most 730 days later. */
  @CalendarDate() @EndsRange('from', MOST_DAYS) to: string;
  /** By day, unless something else is asked for. */
  @IsOptional() @IsIn(UNITS) group_by?: AnalyticsUnit;
  @IsOptional() @ChannelKey() channel?: string;
  /** Figures of one agent. Agents see their own alone, and need not say so. */
  @IsOptional() @OneLine(64) agent?: string;
}

/** Also null: not counted by agent, where the figures are of one. */
export class AnalyticsFigures {
  /** Of an agent: chats that were given to that agent for the first time. */
  chats_started: number;
  chats_completed: number | null;
  /** Those without a person. */
  chats_bot_only: number | null;
  /** Those that ended, but those in which the bot was only greeted, thanked or told a complaint. */
  chats_with_question: number | null;
  chats_resolved_by_bot: number | null;
  /** Those whose shopper left the queue. */
  chats_abandoned: number | null;
  /** First answers of agents. */
  chats_answered: number | null;
  tickets_created: number | null;
  tickets_resolved: number;
  tickets_answered: number | null;
  ratings: number;
  /** Resolved tickets that had a deadline. */
  promises: number | null;
  promises_kept: number | null;
  average_resolution_time: number | null;
  average_first_response_time: number | null;
  average_chat_duration: number | null;
  /** From an agent being given the chat to that agent's first answer. */
  agent_response_time: number | null;
  customer_satisfaction_score: number | null;
  bot_resolution_rate: number | null;
  sla_kept_rate: number | null;
}

/** Of a day, week or month: `from` and `to`. Of a channel: its key; null: tickets without one. Of an agent: who. */
export class AnalyticsGroup {
  from: string | null;
  to: string | null;
  channel: string | null;
  agent: Agent | null;
  figures: AnalyticsFigures;
}

export class StaffAnalytics {
  from: string;
  to: string;
  group_by: AnalyticsUnit;
  total: AnalyticsFigures;
  /** Every day, week (from Monday) or month, the first and last cut at the ends; every channel; agents, the busiest first. */
  groups: AnalyticsGroup[];
}
