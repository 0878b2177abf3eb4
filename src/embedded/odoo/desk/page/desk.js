// @ts-check
/** The desk page: login, the lists of chats, live updates. */
import { byId, clock, get, make, post, Refused } from './desk-api.js';
import * as conversation from './desk-chat.js';
import * as ticket from './desk-ticket.js';

/** @typedef {import('./desk-api.js').Overview} Overview */
/** @typedef {import('./desk-api.js').Row} Row */

/** @type {EventSource | undefined} */
let live;

/** @param {'login' | 'desk'} view */
function show(view) {
  document.body.dataset['view'] = view;
  if (view === 'login') byId('login-name').focus();
}

async function drawOverview() {
  /** @type {Overview} */
  const overview = await get('overview');
  byId('me').textContent = overview.me.name;
  const online = /** @type {HTMLInputElement} */ (byId('online'));
  online.checked = overview.me.online;
  byId('online-text').textContent = overview.me.online ? 'Online' : 'Offline';
  byId('lists').replaceChildren(
    ...section('Waiting', overview.waiting, 'Nobody is waiting.', true),
    ...section('Your chats', overview.mine, 'None yet.'),
    ...section('With colleagues', overview.others),
    ...section('With the bot', overview.with_bot),
    ...section('Ended', overview.ended),
    ...ticketSection(overview.tickets),
  );
  const unread = overview.waiting.length + overview.mine.filter((row) => row.unread > 0).length;
  document.title = unread > 0 ? `(${unread}) Agent desk` : 'Agent desk';
}

/** @param {string} title @param {Row[]} rows @param {string} [none] @param {boolean} [takeable] */
function section(title, rows, none, takeable = false) {
  if (rows.length === 0 && !none) return [];
  const heading = make('h2', {}, title);
  if (takeable && rows.length > 0) heading.append(make('span', { class: 'badge' }, String(rows.length)));
  if (rows.length === 0) return [heading, make('p', { class: 'none' }, none ?? '')];
  return [heading, make('ul', {}, ...rows.map((row) => item(row, title === 'Your chats', takeable)))];
}

/** @param {Row} row @param {boolean} mine @param {boolean} takeable */
function item(row, mine, takeable) {
  const current = String(row.id === conversation.openId());
  const button = make(
    'button',
    { class: 'row', type: 'button', 'aria-current': current, 'data-id': row.id },
    make('span', { class: 'name' }, row.name),
    make('span', { class: 'when' }, clock(row.at)),
    make('span', { class: 'preview' }, row.agent && !mine ? `${row.agent}: ${row.preview}` : row.preview),
  );
  if (mine && row.unread > 0)
    button.append(make('span', { class: 'badge', 'aria-label': `${row.unread} unread` }, `${row.unread}`));
  button.addEventListener('click', () => void go(row.id));
  if (!takeable) return make('li', {}, button);
  const take = make('button', { type: 'button', 'aria-label': `Take the chat with ${row.name}` }, 'Take');
  take.addEventListener('click', () => void post(`chats/${encodeURIComponent(row.id)}/take`).then(() => go(row.id)));
  return make('li', {}, button, take);
}

/** @param {Overview['tickets']} tickets */
function ticketSection(tickets) {
  if (tickets.length === 0) return [];
  return [make('h2', {}, 'Tickets'), make('ul', {}, ...tickets.map((row) => make('li', {}, ticketRow(row))))];
}

/** @param {Overview['tickets'][number]} row */
function ticketRow({ reference, subject, status, updated_at }) {
  const button = make(
    'button',
    { class: 'row', type: 'button', 'aria-current': String(reference === ticket.openReference()) },
    make('span', { class: 'name' }, `${reference} ${subject}`),
    make('span', { class: 'when' }, clock(updated_at)),
    make('span', { class: 'preview' }, ticket.stateText(status)),
  );
  button.addEventListener('click', () => void goToTicket(reference));
  return button;
}

/** @param {string} reference */
async function goToTicket(reference) {
  conversation.close();
  await guard(ticket.open(reference));
  await guard(drawOverview());
}

/** @param {string} id */
async function go(id) {
  ticket.close();
  await guard(conversation.open(id));
  await guard(drawOverview());
}

/** A session that is over leads back to the login. @param {Promise<unknown>} work */
async function guard(work) {
  try {
    await work;
  } catch (error) {
    if (error instanceof Refused && error.status === 401) return leave();
    byId('line').textContent = 'Connection lost, trying again…';
  }
}

function leave() {
  live?.close();
  live = undefined;
  ticket.close();
  conversation.close();
  show('login');
}

function listen() {
  live?.close();
  const source = new EventSource('/desk/api/stream');
  live = source;
  source.addEventListener('open', () => (byId('line').textContent = ''));
  source.addEventListener('error', () => {
    byId('line').textContent = 'Connection lost, trying again…';
    if (source.readyState === EventSource.CLOSED) window.setTimeout(() => void start(), 2000);
  });
  source.addEventListener('changed', (event) => {
    const { chats } = JSON.parse(event.data);
    void guard(drawOverview());
    void guard(ticket.refresh());
    if (chats.length === 0 || chats.includes(conversation.openId())) void guard(conversation.refresh());
  });
  source.addEventListener('typing', (event) => {
    const { chat, is_typing } = JSON.parse(event.data);
    if (chat === conversation.openId()) conversation.showTyping(is_typing);
  });
}

async function start() {
  try {
    const { logged_in } = await get('session');
    if (!logged_in) return leave();
    await drawOverview();
    show('desk');
    listen();
  } catch (error) {
    if (error instanceof Refused) leave();
    else window.setTimeout(() => void start(), 2000);
  }
}

/** @param {string} login @param {string} password */
async function logIn(login, password) {
  byId('login-error').textContent = '';
  try {
    await post('login', { login, password });
    await start();
  } catch (error) {
    byId('login-error').textContent =
      error instanceof Refused && error.status === 401
        ? 'Wrong login or password.'
        : 'That did not work. Please try again.';
  }
}

byId('login-form').addEventListener('submit', (event) => {
  event.preventDefault();
  const name = /** @type {HTMLInputElement} */ (byId('login-name'));
  const password = /** @type {HTMLInputElement} */ (byId('login-password'));
  void logIn(name.value.trim(), password.value);
});
for (const button of document.querySelectorAll('[data-login]')) {
  const login = button.getAttribute('data-login') ?? '';
  button.addEventListener('click', () => void logIn(login, login));
}
byId('online').addEventListener('change', (event) => {
  const online = event.target instanceof HTMLInputElement && event.target.checked;
  void guard(post('online', { online }).then(drawOverview));
});
byId('logout').addEventListener('click', () => void post('logout').then(leave, leave));
conversation.wireChat();
ticket.wireTicket(() => {
  ticket.close();
  conversation.close();
});
void start();
