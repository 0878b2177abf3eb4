// @ts-check
/** The shopper beside the chat: who it is, what they bought and asked before, and handing the chat over. */
import { ask, byId, clock, day, make, reasonOf, terms } from './desk-api.js';
import { stateText } from './desk-ticket.js';

/** @typedef {import('./desk-api.js').ChatView} ChatView */
/** @typedef {import('./desk-ticket.js').TicketRow} TicketRow */
/** @typedef {{ id: string, name: string, status: string, skills: string[], live_chats: number, max_concurrent_chats: number }} Agent */

const WIDE = window.matchMedia('(min-width: 1180px)');
const languages = new Intl.DisplayNames(['en'], { type: 'language' });

/** @type {ChatView | undefined} */
let shown;
let me = '';

/** @param {{ id: number }} person */
export const setMe = ({ id }) => (me = String(id));

/** @param {ChatView} view @param {(id: string) => void} openChat @param {(reference: string) => void} openTicket */
export function drawPanel(view, openChat, openTicket) {
  const isOther = shown?.id !== view.id;
  shown = view;
  const { shopper, page, reason, locale, orders, earlier, tickets, rating, feedback } = view;
  const verified = shopper.verified ? 'Verified: the shop vouches for them' : 'Not verified: as the shopper says';
  byId('facts-body').replaceChildren(
    make('p', { class: 'shopper-name' }, shopper.name ?? 'Visitor'),
    make('p', { class: shopper.verified ? 'mark good' : 'mark' }, verified),
    terms([
      ['E-mail', shopper.email && make('a', { href: `mailto:${shopper.email}` }, shopper.email)],
      ['Phone', shopper.phone && make('a', { href: `tel:${shopper.phone}` }, shopper.phone)],
      ['WhatsApp', view.window_ends_at && windowText(view.window_ends_at)],
      ['Language', languageOf(locale)],
      ['Page', page && (page.title ?? page.url)],
      ['Asked for', reason],
      ['Rating', rating ? `${rating} of 5${feedback ? `: “${feedback}”` : ''}` : undefined],
    ]),
    ...block('Orders', orders.map(orderItem), 'No orders that may be shown.'),
    ...block(
      'Tickets',
      tickets.map((row) =>
        link(`${row.reference} ${row.subject}`, stateText(row.status), () => openTicket(row.reference)),
      ),
    ),
    ...block(
      'Earlier chats',
      earlier.map((row) => link(clock(row.at), row.preview, () => openChat(row.id))),
    ),
  );
  byId('acts').hidden = view.state === 'ended';
  byId('transfer').hidden = !view.mine;
  if (isOther) void drawTargets();
}

/** @param {string} ends */
function windowText(ends) {
  if (new Date(ends) <= new Date()) return 'Only templates until they write again';
  const end = new Date(ends).toLocaleString([], { weekday: 'short', hour: '2-digit', minute: '2-digit' });
  return `Can be answered until ${end}`;
}

/** @param {string} title @param {Node[]} items @param {string} [none] */
function block(title, items, none) {
  if (items.length === 0 && !none) return [];
  const content = items.length > 0 ? make('ul', {}, ...items) : make('p', { class: 'quiet' }, none ?? '');
  return [make('h3', {}, title), content];
}

/** @param {import('./desk-api.js').Order} order */
function orderItem({ name, status, lines_count, placed_at, estimated_delivery }) {
  const lines = `${lines_count} ${lines_count === 1 ? 'line' : 'lines'}`;
  const due = estimated_delivery && `due ${day(estimated_delivery)}`;
  const facts = [lines, `placed ${day(placed_at)}`, due].filter(Boolean).join(' · ');
  return make(
    'li',
    {},
    make('strong', {}, name),
    ' ',
    make('span', { class: 'mark' }, status),
    make('small', {}, facts),
  );
}

/** @param {string} title @param {string} text @param {() => void} open */
function link(title, text, open) {
  const button = make('button', { class: 'plain', type: 'button' }, make('strong', {}, title), make('small', {}, text));
  button.addEventListener('click', open);
  return make('li', {}, button);
}

/** @param {string} locale */
function languageOf(locale) {
  try {
    return languages.of(locale.replace('_', '-')) ?? locale;
  } catch {
    return locale;
  }
}

/** People and skills that the chat can go to. */
async function drawTargets() {
  const { agents } = await ask('staff_agents');
  const others = /** @type {Agent[]} */ (agents).filter(({ id }) => id !== me);
  const skills = [...new Set(others.flatMap((agent) => agent.skills))];
  const people = others.map(({ id, name, status, live_chats, max_concurrent_chats: most }) =>
    make('option', { value: `agent:${id}` }, `${name} · ${status}, ${live_chats} of ${most} chats`),
  );
  byId('transfer-to').replaceChildren(
    make('option', { value: '' }, 'Whoever is free'),
    ...people,
    ...skills.map((skill) => make('option', { value: `skill:${skill}` }, `Skill: ${skill}`)),
  );
}

async function handOver() {
  if (!shown) return;
  const note = /** @type {HTMLInputElement} */ (byId('transfer-note'));
  const [kind, value = ''] = /** @type {HTMLSelectElement} */ (byId('transfer-to')).value.split(/:(.*)/s);
  const to = kind ? { [kind]: value } : {};
  const said = note.value.trim() ? { note: note.value.trim() } : {};
  byId('chat-error').textContent = '';
  try {
    await ask('staff_transfer', { id: crypto.randomUUID(), conversation: shown.id, ...to, ...said });
    note.value = '';
  } catch (error) {
    byId('chat-error').textContent = reasonOf(error);
  }
}

/** @param {(chat: ChatView) => void} makeTicket */
export function wirePanel(makeTicket) {
  const fit = () => {
    for (const id of ['facts', 'ticket-facts']) byId(id).toggleAttribute('open', WIDE.matches);
  };
  WIDE.addEventListener('change', fit);
  fit();
  byId('make-ticket').addEventListener('click', () => shown && makeTicket(shown));
  byId('transfer').addEventListener('submit', (event) => {
    event.preventDefault();
    void handOver();
  });
}
