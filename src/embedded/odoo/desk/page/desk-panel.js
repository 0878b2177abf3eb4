// @ts-check
/** The shopper beside the chat: who it is, what they bought and asked before, and what they think of the shop. */
import { byId, clock, day, make, money, post, reasonOf, terms } from './desk-api.js';
import { drawHandOver, wireHandOver } from './desk-hand-over.js';
import { redraw } from './desk-redraw.js';
import { stateText } from './desk-ticket.js';

/** @typedef {import('./desk-api.js').ChatView} ChatView */

const WIDE = window.matchMedia('(min-width: 1180px)');
const languages = new Intl.DisplayNames(['en'], { type: 'language' });

/** @type {ChatView | undefined} */
let shown;

/** @param {ChatView} view @param {(id: string) => void} openChat @param {(reference: string) => void} openTicket */
export function drawPanel(view, openChat, openTicket) {
  shown = view;
  const { shopper, earlier, tickets, orders, ratings, bot } = view;
  const verified = shopper.verified ? 'Verified: the shop vouches for them' : 'Not verified: as the shopper says';
  redraw(
    byId('facts-body'),
    make('p', { class: 'shopper-name', dir: 'auto' }, shopper.name ?? 'Visitor'),
    make('p', { class: shopper.verified ? 'mark good' : 'mark' }, verified),
    facts(view),
    ...block(
      'Orders',
      orders.map((order) => orderItem(view, order)),
      'No orders that may be shown.',
    ),
    ...block(
      'Tickets',
      tickets.map((row) =>
        link(row.reference, `${row.reference} ${row.subject}`, stateText(row.status), () => openTicket(row.reference)),
      ),
    ),
    ...block(
      'Earlier chats',
      earlier.map((row) => link(row.id, clock(row.at), row.preview, () => openChat(row.id))),
    ),
    ...block('Ratings', ratings.map(ratingItem)),
    ...block(
      'What the bot answered',
      bot.map(({ question, answer }) =>
        make('li', {}, make('strong', { dir: 'auto' }, question), make('small', { dir: 'auto' }, answer)),
      ),
    ),
  );
  drawHandOver(view);
}

/** @param {ChatView} view */
function facts({ shopper, locale, reason, page, page_before, rating, feedback, window_ends_at }) {
  return terms([
    ['E-mail', shopper.email && make('a', { href: `mailto:${shopper.email}` }, shopper.email)],
    ['Phone', shopper.phone && make('a', { href: `tel:${shopper.phone}`, dir: 'ltr' }, shopper.phone)],
    ['WhatsApp', window_ends_at && windowText(window_ends_at)],
    ['Language', languageOf(locale)],
    ['Asked for', reason && make('span', { dir: 'auto' }, reason)],
    ['Page now', page && pageLink(page)],
    ['Before', page_before && pageLink(page_before)],
    ['Cart', page?.cart_value ? money(page.cart_value) : undefined],
    ['Rating', rating ? `${rating} of 5${feedback ? `: “${feedback}”` : ''}` : undefined],
  ]);
}

/** @param {string} ends */
function windowText(ends) {
  if (new Date(ends) <= new Date()) return 'Only templates until they write again';
  const end = new Date(ends).toLocaleString([], { weekday: 'short', hour: '2-digit', minute: '2-digit' });
  return `Can be answered until ${end}`;
}

/** The shopper's browser told the address: only what is one of the web is a link. @param {import('./desk-api.js').ShopPage} page */
function pageLink({ url, title = url }) {
  if (!/^https?:\/\//i.test(url)) return make('span', { dir: 'auto' }, title);
  return make('a', { href: url, title: url, target: '_blank', rel: 'noopener noreferrer', dir: 'auto' }, title);
}

/** @param {string} title @param {Node[]} items @param {string} [none] */
function block(title, items, none) {
  if (items.length === 0 && !none) return [];
  const content = items.length > 0 ? make('ul', {}, ...items) : make('p', { class: 'quiet' }, none ?? '');
  return [make('h3', {}, title), content];
}

/** @param {{ stars: number, feedback?: string, at?: string }} rating */
function ratingItem({ stars, feedback, at }) {
  const drawn = make('span', { role: 'img', 'aria-label': `${stars} of 5` }, '★'.repeat(stars) + '☆'.repeat(5 - stars));
  const when = at ? [' ', make('span', { class: 'quiet' }, clock(at))] : [];
  return make('li', {}, drawn, ...when, ...(feedback ? [make('small', { dir: 'auto' }, feedback)] : []));
}

/** @param {ChatView} view @param {import('./desk-api.js').Order} order */
function orderItem({ id, mine }, { name, status, lines_count, placed_at, estimated_delivery, total }) {
  const lines = `${lines_count} ${lines_count === 1 ? 'line' : 'lines'}`;
  const due = estimated_delivery && `due ${day(estimated_delivery)}`;
  const told = [money(total), lines, `placed ${day(placed_at)}`, due].filter(Boolean).join(' · ');
  const item = make('li', { class: 'order' }, make('strong', {}, name), make('span', { class: 'mark' }, status));
  if (mine) {
    const send = make('button', { class: 'plain', type: 'button', ...sends(name) }, 'Send');
    const path = `chats/${encodeURIComponent(id)}/order`;
    const failed = (/** @type {unknown} */ error) => (byId('chat-error').textContent = reasonOf(error));
    send.addEventListener('click', () => void post(path, { order: name }).catch(failed));
    item.append(send);
  }
  item.append(make('small', {}, told));
  return item;
}

/** @param {string} name */
const sends = (name) => ({ 'aria-label': `Send the order ${name}`, 'data-key': `order ${name}` });

/** @param {string} key @param {string} title @param {string} text @param {() => void} open */
function link(key, title, text, open) {
  const button = make(
    'button',
    { class: 'plain', type: 'button', 'data-key': key },
    make('strong', {}, title),
    make('small', {}, text),
  );
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

/** @param {(chat: ChatView) => void} makeTicket */
export function wirePanel(makeTicket) {
  const fit = () => {
    for (const id of ['facts', 'ticket-facts']) byId(id).toggleAttribute('open', WIDE.matches);
  };
  WIDE.addEventListener('change', fit);
  fit();
  byId('make-ticket').addEventListener('click', () => shown && makeTicket(shown));
  wireHandOver();
}
