// @ts-check
/** The lists of chats: who waits, one's own, those of colleagues and of the bot, and what ended lately. */
import { byId, clock, make } from './desk-api.js';
import { tick } from './desk-bulk.js';
import { openId } from './desk-chat.js';
import { redraw, wireArrows } from './desk-redraw.js';

/** @typedef {import('./desk-api.js').Row} Row */
/** @typedef {{ open: (id: string) => void, take: (id: string) => void }} Steps */

const MINUTE_MS = 60_000;
const REDRAWN_MS = 15_000;

const chosen = (/** @type {string} */ id) => /** @type {HTMLSelectElement} */ (byId(id)).value;
const isFiltered = () => chosen('filter-status') !== '' || chosen('filter-priority') !== '';

/** What the lists are asked with. */
export function filterNow() {
  const wanted = { status: chosen('filter-status'), priority: chosen('filter-priority') };
  return new URLSearchParams(Object.entries(wanted).filter(([, value]) => value !== '')).toString();
}

/** How many want something of this person. @param {import('./desk-api.js').Overview} overview @param {Steps} steps */
export function drawChats({ waiting, mine, others, with_bot, ended }, steps) {
  const none = isFiltered() ? ['None like this.', 'None like this.'] : ['Nobody is waiting.', 'None yet.'];
  redraw(
    byId('lists'),
    ...section(steps, 'Waiting', waiting, none[0], true),
    ...section(steps, 'Your chats', mine, none[1]),
    ...section(steps, 'With colleagues', others),
    ...section(steps, 'With the bot', with_bot),
    ...section(steps, 'Ended', ended),
  );
  drawWaits();
  return waiting.length + mine.filter((row) => row.unread > 0).length;
}

/** @param {() => void} changed */
export function wireLists(changed) {
  for (const id of ['filter-status', 'filter-priority']) byId(id).addEventListener('change', changed);
  byId('chat-filter').addEventListener('submit', (event) => event.preventDefault());
  wireArrows(byId('lists'));
  window.setInterval(drawWaits, REDRAWN_MS);
}

/** In words, as the queue in Odoo says it. */
function drawWaits() {
  for (const one of byId('lists').querySelectorAll('[data-since]')) {
    const minutes = Math.floor((Date.now() - Date.parse(one.getAttribute('data-since') ?? '')) / MINUTE_MS);
    one.textContent = minutes < 1 ? 'just now' : minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h`;
  }
}

/** @param {Steps} steps @param {string} title @param {Row[]} rows @param {string} [none] @param {boolean} [takeable] */
function section(steps, title, rows, none, takeable = false) {
  if (rows.length === 0 && !none) return [];
  const heading = make('h2', {}, title);
  if (takeable && rows.length > 0) heading.append(make('span', { class: 'badge' }, String(rows.length)));
  if (rows.length === 0) return [heading, make('p', { class: 'none' }, none ?? '')];
  return [heading, make('ul', {}, ...rows.map((row) => item(row, title === 'Your chats', takeable, steps)))];
}

/** @param {Row} row @param {boolean} mine @param {boolean} takeable @param {Steps} steps */
function item(row, mine, takeable, { open, take: takeIt }) {
  const button = make(
    'button',
    {
      ...{ class: 'row', type: 'button', 'aria-current': String(row.id === openId()) },
      ...{ 'data-id': row.id, 'data-key': `row ${row.id}` },
    },
    make('span', { class: 'name', dir: 'auto' }, row.name),
    row.waiting_since
      ? make('span', { class: 'when', 'data-since': row.waiting_since })
      : make('span', { class: 'when' }, clock(row.at)),
    make('span', { class: 'preview', dir: 'auto' }, row.agent && !mine ? `${row.agent} · ${row.preview}` : row.preview),
    ...marks(row, mine),
  );
  button.addEventListener('click', () => open(row.id));
  if (!takeable) return make('li', {}, tick(row), button);
  const label = { 'aria-label': `Take the chat with ${row.name}`, 'data-key': `take ${row.id}` };
  const take = make('button', { type: 'button', ...label }, 'Take');
  take.addEventListener('click', () => takeIt(row.id));
  return make('li', {}, tick(row), button, take);
}

/** Unread, and what is not as usual. @param {Row} row @param {boolean} mine */
function marks({ unread, status, priority }, mine) {
  const all = [];
  if (mine && unread > 0)
    all.push(make('span', { class: 'badge', role: 'img', 'aria-label': `${unread} unread` }, `${unread}`));
  const unusual = [priority !== 'normal' && priority, (status === 'pending' || status === 'resolved') && status];
  const words = unusual.filter((one) => one !== false);
  if (words.length === 0) return all;
  return [...all, make('span', { class: 'marks' }, ...words.map((one) => make('span', { class: `mark ${one}` }, one)))];
}
