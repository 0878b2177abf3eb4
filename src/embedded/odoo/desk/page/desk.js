// @ts-check
/** The desk page: login, the parts of the desk, live updates. */
import { ask, byId, get, post, Refused } from './desk-api.js';
import { forgetTold, keepChosen, wireBulk } from './desk-bulk.js';
import { drawChats, filterNow, wireLists } from './desk-lists.js';
import * as conversation from './desk-chat.js';
import { drawFigures } from './desk-figures.js';
import { guard, tell, wireGuard } from './desk-guard.js';
import { setMe } from './desk-hand-over.js';
import { hangUp, listen } from './desk-live.js';
import { drawPanel, wirePanel } from './desk-panel.js';
import { inOrder } from './desk-redraw.js';
import { wireSearch } from './desk-search.js';
import { wireLogin } from './desk-login.js';
import { showTab, tabNow, tabOfAddress, wireTabs } from './desk-tabs.js';
import * as ticket from './desk-ticket.js';
import { closeNewTicket, drawTickets, openNewTicket, wireTickets } from './desk-tickets.js';

/** @typedef {import('./desk-api.js').Overview} Overview */

const AGAIN_MS = 2000;
const asks = inOrder();

/** @type {import('./desk-api.js').Me | undefined} */
let me;

/** @param {'login' | 'desk'} view */
function show(view) {
  document.body.dataset['view'] = view;
  if (view === 'login') byId('login-name').focus();
}

async function drawOverview() {
  const isCurrent = asks();
  /** @type {Overview} */
  const overview = await get(`overview?${filterNow()}`);
  if (!isCurrent()) return;
  keepChosen(overview);
  me = overview.me;
  setMe(me);
  byId('me').textContent = me.name;
  /** @type {HTMLInputElement} */ (byId('online')).checked = me.online;
  byId('online-text').textContent = me.online ? 'Online' : 'Offline';
  const unread = drawChats(overview, { open: (id) => void go(id), take: (id) => void take(id) });
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
  forgetTold();
  tell('');
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
  tell('');
  await guard(ticket.open(reference), closeAll);
  await guard(drawOverview());
}

/** @param {string} id */
async function go(id) {
  ticket.close();
  showTab('chats');
  forgetTold();
  tell('');
  await guard(conversation.open(id), closeAll);
  await guard(drawOverview());
}

/** @param {string} id */
async function take(id) {
  tell('');
  const isDone = await guard(post(`chats/${encodeURIComponent(id)}/take`));
  await (isDone ? go(id) : guard(drawOverview()));
}

/** Loads the page anew, so that nothing of it is left for whoever logs in next. */
function leave() {
  hangUp();
  if (me) window.location.replace('/desk');
  else show('login');
}

/** @param {string[]} chats None: it may be any of them. */
function changed(chats) {
  void guard(drawOverview());
  void guard(ticket.refresh(), closeAll);
  if (chats.length === 0 || chats.includes(conversation.openId())) void guard(conversation.refresh(), closeAll);
}

/** @param {string} chat @param {boolean} isTyping */
function typing(chat, isTyping) {
  if (chat === conversation.openId()) conversation.showTyping(isTyping);
}

async function start() {
  try {
    const { logged_in } = await get('session');
    if (!logged_in) return leave();
    await drawOverview();
    show('desk');
    listen({ changed, typing, again: () => void start() });
  } catch (error) {
    if (error instanceof Refused) leave();
    else window.setTimeout(() => void start(), AGAIN_MS);
  }
}

wireGuard(leave);
wireLogin(start);
byId('online').addEventListener('change', (event) => {
  const online = event.target instanceof HTMLInputElement && event.target.checked;
  asks()(); // what was asked before does not turn the switch back
  void guard(post('online', { online }).then(drawOverview));
});
byId('logout').addEventListener('click', () => void guard(post('logout')).then((isDone) => isDone && leave()));
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
