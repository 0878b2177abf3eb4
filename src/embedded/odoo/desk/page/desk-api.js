// @ts-check
/** Calls of the desk API: same origin, JSON in and out, a refusal throws its code. */

/** @typedef {'open' | 'pending' | 'resolved' | 'closed'} Status */
/** @typedef {'low' | 'normal' | 'high' | 'urgent'} Priority */
/** @typedef {'bot' | 'waiting' | 'live' | 'ended'} State */
/** @typedef {{ id: string, name: string, state: State, status: Status, priority: Priority, agent?: string, position?: number, waiting_since?: string, preview: string, at: string, unread: number }} Row */
/** @typedef {{ id: number, name: string, role: string, online: boolean }} Me */
/** @typedef {{ me: Me, waiting: Row[], mine: Row[], others: Row[], with_bot: Row[], ended: Row[] }} Overview */
/** @typedef {{ id: string, author: 'user'|'bot'|'system'|'agent', agent?: { name: string }, sequence?: number, content: string, sent_at: string, internal?: boolean, failure?: string, files?: { id: string, name: string }[] }} Line */
/** @typedef {{ name: string, status: string, placed_at: string, estimated_delivery?: string, lines_count: number, total: number }} Order */
/** @typedef {{ url: string, title?: string, cart_value?: number }} ShopPage */
/**
 * @typedef {Row & {
 *   shopper: { name?: string, email?: string, phone?: string, verified: boolean },
 *   page?: ShopPage, page_before?: ShopPage, reason?: string, locale: string,
 *   mine: boolean, may_take: boolean, may_pass_on: boolean, rating?: number, feedback?: string, shopper_read?: string,
 *   window_ends_at?: string, brought?: string,
 *   last_sequence: number, orders: Order[], lines: Line[], earlier: Row[],
 *   ratings: { stars: number, feedback?: string, at?: string }[], bot: { question: string, answer: string }[],
 *   tickets: import('./desk-ticket.js').TicketRow[],
 * }} ChatView
 */

export class Refused extends Error {
  /** @param {number} status @param {string} code @param {string} [reason] what to change, for staff */
  constructor(status, code, reason) {
    super(code);
    this.status = status;
    this.reason = reason;
  }
}

/** @param {string} path @param {RequestInit} [init] @returns {Promise<any>} */
async function call(path, init) {
  const response = await fetch(`/desk/api/${path}`, init);
  if (response.ok) return response.json();
  const { code, reason } = await response.json().catch(() => ({}));
  throw new Refused(response.status, String(code), reason);
}

/** @param {string} path */
export const get = (path) => call(path);

/** @param {string} path @param {object} [body] */
export const post = (path, body = {}) =>
  call(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

/** A method of the façade, as the person who is logged in. @param {string} method @param {object} [args] */
export const ask = (method, args = {}) => post(`staff/${method}`, args);

/** Makes an element. All text goes in as text, never as HTML.
 * @param {string} tag @param {Record<string, string>} [attributes] @param {...(Node|string)} children */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** @template {HTMLElement} T @param {string} id @returns {T} */
export function byId(id) {
  const element = document.getElementById(id);
  if (!element) throw new Error(`the page lacks #${id}`);
  return /** @type {T} */ (element);
}

/** @param {string} instant */
export function clock(instant) {
  const date = new Date(instant);
  if (date.toDateString() !== new Date().toDateString()) return day(instant);
  return date.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
}

/** In the words of this page, in place of the server's. */
const REASONS = new Map([
  ['CONVERSATION_ENDED', 'This chat has ended.'],
  ['UNKNOWN_CONVERSATION', 'There is no such chat.'],
  ['ERASED', 'This chat was deleted.'],
  ['WINDOW_OVER', 'More than 24 hours since they wrote: WhatsApp takes only templates until they write again.'],
]);

/** @param {unknown} error */
export function reasonOf(error) {
  const { message: code, reason } = error instanceof Refused ? error : { message: '', reason: undefined };
  const unexplained = code === 'INVALID' ? 'It is empty or too long.' : 'That did not work. Please try again.';
  return REASONS.get(code) ?? reason ?? unexplained;
}

/** A list of terms; those without a value are left out. @param {[string, string | Node | undefined][]} rows */
export function terms(rows) {
  const list = make('dl');
  for (const [term, value] of rows) if (value) list.append(make('dt', {}, term), make('dd', {}, value));
  return list;
}

/** @param {string} instant */
export function day(instant) {
  return new Date(instant).toLocaleDateString([], { day: 'numeric', month: 'short' });
}

/** The shop counts in taka. @param {number} amount @param {string} [currency] */
export const money = (amount, currency = 'BDT') =>
  amount.toLocaleString([], { style: 'currency', currency, currencyDisplay: 'narrowSymbol', maximumFractionDigits: 2 });
