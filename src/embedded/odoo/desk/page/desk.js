// @ts-check
/** The desk page: login, the parts of the desk, live updates. */
import { ask, byId, get, post, Refused } from './desk-api.js';
import { keepChosen, wireBulk } from './desk-bulk.js';
import { drawChats, filterNow, wireLists } from './desk-lists.js';
import * as conversation from './desk-chat.js';
import { drawFigures } from './desk-figures.js';
import { setMe } from './desk-hand-over.js';
import { drawPanel, wirePanel } from './desk-panel.js';
import { wireSearch } from './desk-search.js';
import { wireLogin } from './desk-login.js';
import { showTab, tabNow, tabOfAddress, wireTabs } from './desk-tabs.js';
import * as ticket from './desk-ticket.js';
import { closeNewTicket, drawTickets, openNewTicket, wireTickets } from './desk-tickets.js';

/** @typedef {import('./desk-api.js').Overview} Overview */

/** @type {EventSource | undefined} */
let live;
/** @type {import('./desk-api.js').Me | undefined} */
let me;

/** @param {'login' | 'desk'} view */
function show(view) {
  document.body.dataset['view'] = view;
  if (view === 'login') byId('login-name').focus();
}

async function drawOverview() {
  /** @type {Overview} */
  const overview = await get(`overview?${filterNow()}`);
  keepChosen(overview);
  me = overview.me;
  setMe(me);
  byId('me').textContent = me.name;
  /** @type {HTMLInputElement} */ (byId('online')).checked = me.online;
  byId('online-text').textContent = me.online ? 'Online' : 'Offline';
  const unread = drawChats(overview, go);
  document.title = unread > 0 ? `(${unread}) Agent desk` : 'Agent desk';
  const { notifications } = await ask('staff_notifications');
  count('tab-chats', notifications.waiting_chats, 'waiting');
  count('tab-tickets', notifications.unassigned, 'of nobody');
  if (tabNow() === 'tickets') await drawTickets(goToTicket);
  if (tabNow() === 'figures') await drawFigures();
}

/** @param {string} id @param {number} number @param {string} what */
function count(id, number, what) {
  byId(id).hidden = number === 0;
  byId(id).textContent = String(number);
  byId(id).setAttribute('aria-label', `${number} ${what}`);
}

/** @param {import('./desk-tabs.js').Tab} tab */
function goToTab(tab) {
  closeAll();
  showTab(tab);
  void guard(drawOverview());
}

function closeAll() {
  closeNewTicket();
  ticket.close();
  conversation.close();
}

/** @param {string} reference */
async function goToTicket(reference) {
  conversation.close();
  showTab('tickets');
  await guard(ticket.open(reference));
  await guard(drawOverview());
}

/** @param {string} id */
async function go(id) {
  ticket.close();
  showTab('chats');
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
  closeAll();
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

wireLogin(start);
byId('online').addEventListener('change', (event) => {
  const online = event.target instanceof HTMLInputElement && event.target.checked;
  void guard(post('online', { online }).then(drawOverview));
});
byId('logout').addEventListener('click', () => void post('logout').then(leave, leave));
conversation.wireChat((view) =>
  drawPanel(
    view,
    (id) => void go(id),
    (reference) => void goToTicket(reference),
  ),
);
wirePanel((chat) => {
  showTab('tickets');
  conversation.close();
  openNewTicket(chat);
  void guard(drawOverview());
});
ticket.wireTicket(closeAll, () => String(me?.id));
wireTickets({
  open: (reference) => void goToTicket(reference),
  cancel: closeAll,
  redraw: () => void guard(drawTickets(goToTicket)),
});
wireLists(() => void guard(drawOverview()));
wireBulk(() => void guard(drawOverview().then(conversation.refresh)));
wireSearch((id) => void go(id));
wireTabs(goToTab);
showTab(tabOfAddress());
void start();
