/** Maps Odoo's figures of any days to the staff API. */
import type { Analytics, AnalyticsFigures as Figures } from '../contract/odoo';
import type { AnalyticsFigures, AnalyticsGroup } from '../contract/staff/analytics.wire';
import type { ClientLinks } from '../conversation/wire/client-links.port';
import { toAgent } from '../conversation/wire/conversation.mapper';

export function toGroup(group: Analytics['groups'][number], links: ClientLinks): AnalyticsGroup {
  return {
    from: group.first_date ?? null,
    to: group.last_date ?? null,
    channel: group.channel ?? null,
    agent: group.agent === undefined ? null : toAgent(group.agent, links),
    figures: toFigures(group.figures),
  };
}

export function toFigures(figures: Figures): AnalyticsFigures {
  return {
    chats_started: figures.chats_started,
    tickets_resolved: figures.tickets_resolved,
    ratings: figures.ratings,
    chats_completed: figures.chats_completed ?? null,
    chats_bot_only: figures.chats_bot_only ?? null,
    chats_with_question: figures.chats_with_question ?? null,
    chats_resolved_by_bot: figures.chats_resolved_by_bot ?? null,
    chats_abandoned: figures.chats_abandoned ?? null,
    chats_answered: figures.chats_answered ?? null,
    tickets_created: figures.tickets_created ?? null,
    tickets_answered: figures.tickets_answered ?? null,
    promises: figures.promises ?? null,
    promises_kept: figures.promises_kept ?? null,
    average_resolution_time: figures.average_resolution_time ?? null,
    average_first_response_time: figures.average_first_response_time ?? null,
    average_chat_duration: figures.average_chat_duration ?? null,
    agent_response_time: figures.agent_response_time ?? null,
    customer_satisfaction_score: figures.customer_satisfaction_score ?? null,
    bot_resolution_rate: figures.bot_resolution_rate ?? null,
    sla_kept_rate: figures.sla_kept_rate ?? null,
  };
}
