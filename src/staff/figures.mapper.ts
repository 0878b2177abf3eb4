/** Maps Odoo's figures and search hits to the staff API. */
import type { Dashboard, Resolution, TranscriptHit as HitRow } from '../contract/odoo';
import type { BotResolution, StaffDashboard, TranscriptHit } from '../contract/staff/figures.wire';
import type { ClientLinks } from '../conversation/wire/client-links.port';
import { toAgent } from '../conversation/wire/conversation.mapper';
import { toStaffTicket } from './tickets.mapper';

export function toDashboard(figures: Dashboard, links: ClientLinks): StaffDashboard {
  return {
    ...figures,
    average_resolution_time: figures.average_resolution_time ?? null,
    average_first_response_time: figures.average_first_response_time ?? null,
    customer_satisfaction_score: figures.customer_satisfaction_score ?? null,
    average_chat_duration: figures.average_chat_duration ?? null,
    chats_abandoned: figures.chats_abandoned ?? null,
    bot_resolution_rate: figures.bot_resolution_rate ?? null,
    bot_answers: figures.bot_answers === undefined ? null : toResolution(figures.bot_answers),
    bot_intents: (figures.bot_intents ?? []).map(({ kind, intent, ...resolution }) => ({
      kind,
      intent: intent ?? null,
      ...toResolution(resolution),
    })),
    sla_kept_rate: figures.sla_kept_rate ?? null,
    recent_tickets: figures.recent_tickets.map(toStaffTicket),
    top_agents: figures.top_agents.map(({ agent, rating_average, ...work }) => ({
      ...work,
      agent: toAgent(agent, links),
      rating_average: rating_average ?? null,
    })),
    satisfaction_trend_last_week: [...figures.satisfaction_trend_last_week],
    ticket_volume_trend_last_week: [...figures.ticket_volume_trend_last_week],
    chat_volume_trend_last_week: [...figures.chat_volume_trend_last_week],
  };
}

function toResolution({ answered, resolved, resolution_rate }: Resolution): BotResolution {
  return { answered, resolved, resolution_rate: resolution_rate ?? null };
}

export function toHit({ conversation, shopper, ...hit }: HitRow): TranscriptHit {
  return { ...hit, conversation_id: conversation, shopper_name: shopper ?? null };
}
