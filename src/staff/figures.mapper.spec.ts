import type { Dashboard } from '../contract/odoo';
import { toDashboard } from './figures.mapper';

/** What every addon tells. */
const FIGURES: Dashboard = {
  total_tickets: 0,
  open_tickets: 0,
  resolved_tickets: 0,
  total_chats: 0,
  active_chats: 0,
  waiting_chats: 0,
  longest_wait: 0,
  total_agents: 0,
  available_agents: 0,
  tickets_created_today: 0,
  chats_started_today: 0,
  recent_tickets: [],
  top_agents: [],
  tickets_by_status: { open: 0, in_progress: 0, waiting_customer: 0, resolved: 0, closed: 0 },
  tickets_by_priority: { low: 0, medium: 0, high: 0, urgent: 0 },
  tickets_by_category: { shipping: 0, returns: 0, payment: 0, product: 0, general: 0 },
  agent_availability: { available: 0, busy: 0, away: 0, offline: 0 },
  satisfaction_trend_last_week: [],
  ticket_volume_trend_last_week: [],
  chat_volume_trend_last_week: [],
};

const dashboard = (figures: Partial<Dashboard>) =>
  toDashboard({ ...FIGURES, ...figures }, { file: () => '', picture: () => null, productPicture: () => null });

it('tells the chats that were abandoned, but by an addon that does not count them', () => {
  expect(dashboard({ chats_abandoned: 3 }).chats_abandoned).toBe(3);
  expect(dashboard({}).chats_abandoned).toBeNull();
});

describe('the answers of the bot on the dashboard', () => {
  it('are told in all and for each intent', () => {
    const told = dashboard({
      bot_answers: { answered: 5, resolved: 4, resolution_rate: 0.8 },
      bot_intents: [
        { kind: 'intent', intent: 'Delivery', answered: 4, resolved: 3, resolution_rate: 0.75 },
        { kind: 'order', answered: 1, resolved: 1, resolution_rate: 1 },
      ],
    });
    expect(told.bot_answers).toEqual({ answered: 5, resolved: 4, resolution_rate: 0.8 });
    expect(told.bot_intents).toEqual([
      { kind: 'intent', intent: 'Delivery', answered: 4, resolved: 3, resolution_rate: 0.75 },
      { kind: 'order', intent: null, answered: 1, resolved: 1, resolution_rate: 1 },
    ]);
  });

  it('have no rate without answers, and are unknown to an older addon', () => {
    expect(dashboard({ bot_answers: { answered: 0, resolved: 0 } }).bot_answers).toEqual({
      answered: 0,
      resolved: 0,
      resolution_rate: null,
    });
    expect(dashboard({})).toMatchObject({ bot_answers: null, bot_intents: [] });
  });
});
