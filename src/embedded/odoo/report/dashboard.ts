/** The dashboard and the numbers of the badge, over the channels of the person who asks, as the addon has them. */
import { agentStatus, type Dashboard, type FacadeMethods } from '../../../contract/odoo';
import type { DemoUser } from '../demo/demo-catalogue';
import { staffAnswer, StaffRefused } from '../facade/staff-answer';
import type { StaffTickets } from '../facade/staff-tickets';
import type { Routing } from '../routing/routing';
import type { Shop } from '../shop';
import type { FactRecord } from '../store/records';
import { staffRow } from '../tickets/ticket-rows';
import { botFigures } from './bot-answers';
import { averagesOf, figuresByAgent, numberOf } from './day-figures';
import { factsOf } from './facts';
import { datesUpTo } from './local-date';
import { counted, ticketCounts } from './ticket-counts';

const DAYS = 30;
const WEEK = 7;
const RECENT = 6;
const TOP = 5;
const ALERT_S = 5 * 60;

export class Reports {
  constructor(
    private readonly shop: Shop,
    private readonly routing: Routing,
    private readonly tickets: StaffTickets,
  ) {}

  notifications({ staff }: FacadeMethods['staff_notifications']['args']) {
    return staffAnswer(this.shop, staff, (user) => {
      const { by_status, unassigned, late } = ticketCounts(this.tickets.visible(user), this.shop.now());
      const { waiting_chats, longest_wait } = this.running(user.channels);
      const has_alerts = longest_wait > ALERT_S || late > 0;
      const { open: open_tickets, in_progress } = by_status;
      return { notifications: { open_tickets, in_progress, unassigned, waiting_chats, has_alerts } };
    });
  }

  dashboard({ staff, channel }: FacadeMethods['staff_dashboard']['args']) {
    return staffAnswer(this.shop, staff, (user) => {
      if (channel !== undefined && !user.channels.includes(channel))
        throw new StaffRefused('UNKNOWN', 'no such channel, or not one of this person’s');
      return { dashboard: this.figures(user, channel) };
    });
  }

  private figures(user: DemoUser, channel: string | undefined): Dashboard {
    const channels = channel === undefined ? user.channels : [channel];
    const isSeen = (of: string | undefined): boolean =>
      of === undefined ? channel === undefined && user.role === 'manager' : channels.includes(of);
    const now = this.shop.now();
    const tickets = this.tickets.visible(user).filter(({ row }) => isSeen(row.channel));
    const { by_status, by_priority, by_category } = ticketCounts(tickets, now);
    const settled = by_status.resolved + by_status.closed;
    const facts = factsOf(this.shop.store, now).filter((fact) => isSeen(fact.channel));
    const dates = datesUpTo(now, DAYS);
    const [first = '', today = ''] = [dates[0], dates.at(-1)];
    const period = facts.filter(({ date }) => date >= first && date <= today);
    const ofToday = period.filter(({ date }) => date === today);
    return {
      ...this.running(channels),
      ...averagesOf(period),
      chats_abandoned: numberOf(period, 'chat_abandoned'),
      ...botFigures(this.shop, channels, first),
      ...trends(period, dates.slice(-WEEK)),
      ...this.agentCounts(channels),
      total_tickets: tickets.length,
      open_tickets: tickets.length - settled,
      resolved_tickets: settled,
      total_chats: numberOf(facts, 'chat_started'),
      tickets_created_today: numberOf(ofToday, 'ticket_created'),
      chats_started_today: numberOf(ofToday, 'chat_started'),
      recent_tickets: tickets.slice(0, RECENT).map((ticket) => staffRow(ticket, now)),
      top_agents: this.topAgents(period),
      tickets_by_status: by_status,
      tickets_by_priority: by_priority,
      tickets_by_category: by_category,
    };
  }

  /** Chats that wait or that an agent has; the wait in seconds. */
  private running(channels: readonly string[]) {
    const chats = this.routing.active().filter(({ channel }) => channels.includes(channel));
    const waiting = chats.filter(({ state }) => state === 'waiting');
    const since = Math.min(this.shop.now().getTime(), ...waiting.flatMap((chat) => chat.waiting_since ?? []));
    return {
      waiting_chats: waiting.length,
      active_chats: chats.filter(({ state }) => state === 'live').length,
      longest_wait: Math.trunc((this.shop.now().getTime() - since) / 1_000),
    };
  }

  private agentCounts(channels: readonly string[]) {
    const { agents } = this.routing;
    const people = [...new Set(channels.flatMap((channel) => agents.of(channel)))];
    const availability = counted(agentStatus.options, (status) =>
      people.filter(({ id }) => agents.status(id) === status),
    );
    return { total_agents: people.length, available_agents: availability.available, agent_availability: availability };
  }

  private topAgents(facts: readonly FactRecord[]): Dashboard['top_agents'] {
    const rows = figuresByAgent(facts).flatMap(({ id, ...figures }) => {
      const user = this.shop.people.byId(Number(id));
      return user ? [{ agent: this.shop.people.card(user.id), ...figures }] : [];
    });
    const work = ({ chats, tickets_resolved }: (typeof rows)[number]) => chats + tickets_resolved;
    return rows.sort((a, b) => work(b) - work(a) || a.agent.name.localeCompare(b.agent.name)).slice(0, TOP);
  }
}

function trends(facts: readonly FactRecord[], dates: readonly string[]) {
  const days = dates.map((date) => ({ date, facts: facts.filter((fact) => fact.date === date) }));
  const count = (kind: FactRecord['fact']) => days.map((day) => ({ date: day.date, value: numberOf(day.facts, kind) }));
  return {
    satisfaction_trend_last_week: days.flatMap((day) => {
      const { customer_satisfaction_score: value } = averagesOf(day.facts);
      return value === undefined ? [] : [{ date: day.date, value }];
    }),
    ticket_volume_trend_last_week: count('ticket_created'),
    chat_volume_trend_last_week: count('chat_started'),
  };
}
