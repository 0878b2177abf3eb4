// @ts-check
/** The figures of the dashboard: now, the last 30 days, the last week day by day, agents and the bot. */
import { ask, byId, day, make } from './desk-api.js';

/** @typedef {{ date: string, value: number }} DayFigure */

const UNITS = /** @type {const} */ ([
  [86_400, 'd'],
  [3_600, 'h'],
  [60, 'min'],
]);

export async function drawFigures() {
  const { dashboard: told } = await ask('staff_dashboard');
  const rated = told.customer_satisfaction_score;
  byId('figures').replaceChildren(
    make('h2', {}, 'Now'),
    tiles([
      [
        'Waiting chats',
        told.waiting_chats,
        told.waiting_chats > 0 ? `longest ${duration(told.longest_wait)}` : 'nobody waits',
      ],
      ['Live chats', told.active_chats, `${told.available_agents} of ${told.total_agents} agents available`],
      ['Open tickets', told.open_tickets, `${told.tickets_by_status.waiting_customer} wait for the customer`],
      ['Chats today', told.chats_started_today, `${told.tickets_created_today} tickets made`],
    ]),
    make('h2', {}, 'Last 30 days'),
    tiles([
      ['Satisfaction', rated === undefined ? '–' : rated.toFixed(1), 'of 5'],
      ['Resolved by the bot', share(told.bot_resolution_rate), 'of finished chats'],
      ['First response to tickets', duration(told.average_first_response_time), 'on average'],
      ['Resolution of tickets', duration(told.average_resolution_time), 'on average'],
      ['Chat duration', duration(told.average_chat_duration), 'on average'],
      ['Promises kept', share(told.sla_kept_rate), `${told.chats_abandoned ?? 0} chats abandoned`],
    ]),
    make('div', { class: 'charts' }, ...charts(told)),
    make('h2', {}, 'Agents'),
    agents(told.top_agents),
  );
}

/** @param {any} told */
function charts(told) {
  return [
    chart('Chats', told.chat_volume_trend_last_week, (value) => String(value)),
    chart('Tickets', told.ticket_volume_trend_last_week, (value) => String(value)),
    chart('Satisfaction', told.satisfaction_trend_last_week, (value) => value.toFixed(1), 5),
  ];
}

/** @param {[string, string | number, string][]} figures */
function tiles(figures) {
  const items = figures.map(([name, value, more]) =>
    make('div', {}, make('dt', {}, name), make('dd', {}, make('strong', {}, String(value)), make('small', {}, more))),
  );
  return make('dl', { class: 'tiles' }, ...items);
}

/** A bar for each day, with its figure in words. @param {string} title @param {DayFigure[]} days @param {(value: number) => string} write @param {number} [full] */
function chart(title, days, write, full = Math.max(1, ...days.map(({ value }) => value))) {
  const bars = days.map(({ date, value }) => {
    const bar = make('span', { class: 'bar-fill', 'aria-hidden': 'true' });
    bar.style.blockSize = `${Math.round((value / full) * 100)}%`;
    const name = new Date(`${date}T12:00`).toLocaleDateString([], { weekday: 'short' });
    return make(
      'li',
      { title: `${day(`${date}T12:00`)}: ${write(value)}` },
      make('b', {}, write(value)),
      make('span', { class: 'track-day' }, bar),
      make('small', {}, name),
    );
  });
  return make('figure', {}, make('figcaption', {}, `${title}, last week`), make('ol', { class: 'days' }, ...bars));
}

/** @param {{ agent: { name: string }, chats: number, tickets_resolved: number, rating_average?: number }[]} rows */
function agents(rows) {
  const head = ['Agent', 'Chats', 'Tickets resolved', 'Rating'].map((name) => make('th', { scope: 'col' }, name));
  const body = rows.map(({ agent, chats, tickets_resolved, rating_average: rating }) => {
    const cells = [chats, tickets_resolved, rating === undefined ? '–' : rating.toFixed(1)];
    return make(
      'tr',
      {},
      make('th', { scope: 'row' }, agent.name),
      ...cells.map((cell) => make('td', {}, String(cell))),
    );
  });
  return make('table', {}, make('thead', {}, make('tr', {}, ...head)), make('tbody', {}, ...body));
}

/** @param {number | undefined} rate */
const share = (rate) => (rate === undefined ? '–' : `${Math.round(rate * 100)} %`);

/** As people say it. @param {number | undefined} seconds */
function duration(seconds) {
  if (seconds === undefined) return '–';
  for (const [length, unit] of UNITS)
    if (seconds >= length) return `${Math.round((seconds / length) * 10) / 10} ${unit}`;
  return `${Math.round(seconds)} s`;
}
