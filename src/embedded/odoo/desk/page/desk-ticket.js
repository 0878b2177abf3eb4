// @ts-check
/** The open ticket: its customer and messages, answering, and the steps it may take. */
import { ask, byId, clock, day, get, make, post, reasonOf, terms } from './desk-api.js';

/** @typedef {{ reference: string, subject: string, status: string, priority: string, category: string, updated_at: string, assignee?: { name: string }, conversation?: string, customer?: { name?: string, email?: string, phone?: string }, sla?: { deadline: string, state: string } }} TicketRow */
/** @typedef {{ id: string, author: 'shopper'|'agent'|'system', name?: string, content: string, sent_at: string, is_internal?: boolean }} Message */
/** @typedef {TicketRow & { description: string, created_at: string, messages: Message[], rating?: number, feedback?: string, files?: { id: string, name: string }[] }} Ticket */

const STATES = new Map([
  ['open', 'Open'],
  ['in_progress', 'In progress'],
  ['waiting_customer', 'Waiting for the customer'],
  ['resolved', 'Resolved'],
  ['closed', 'Closed'],
]);

const DEADLINES = new Map([
  ['late', ' · late'],
  ['missed', ' · missed'],
  ['kept', ' · kept'],
]);

let wanted = '';
let drawn = '';
let answerId = crypto.randomUUID();

export const openReference = () => wanted;

/** @param {string} status */
export const stateText = (status) => STATES.get(status) ?? status;

/** @param {string} reference */
export async function open(reference) {
  if (reference !== wanted) forgetDraft();
  wanted = reference;
  document.body.dataset['open'] = '';
  await refresh();
  byId('ticket-name').focus();
}

export function close() {
  wanted = drawn = '';
  byId('ticket').hidden = true;
}

export async function refresh() {
  const reference = wanted;
  if (!reference) return;
  /** @type {Ticket} */
  const ticket = await get(`tickets/${encodeURIComponent(reference)}`);
  const told = JSON.stringify(ticket);
  if (reference !== wanted || told === drawn) return;
  drawn = told;
  draw(ticket);
}

/** @param {Ticket} ticket */
function draw(ticket) {
  const { reference, subject, status, priority, assignee, description, created_at, messages, files } = ticket;
  const { rating, feedback } = ticket;
  byId('ticket').hidden = false;
  byId('empty').hidden = byId('new-ticket').hidden = true;
  byId('ticket-name').textContent = `${reference} ${subject}`;
  const facts = [stateText(status), `${priority} priority`, assignee ? `with ${assignee.name}` : 'with nobody'];
  if (rating) facts.push(`${rating} of 5 stars${feedback ? `: “${feedback}”` : ''}`);
  byId('ticket-state').textContent = facts.join(' · ');
  const isSettled = status === 'resolved' || status === 'closed';
  byId('resolve').hidden = isSettled;
  byId('assign').hidden = isSettled;
  byId('reopen').hidden = !isSettled;
  byId('close-ticket').hidden = status === 'closed';
  byId('ticket-facts-body').replaceChildren(customer(ticket));
  /** @type {Message} */
  const asked = { id: '', author: 'shopper', content: description, sent_at: created_at };
  const lines = [...(description ? [asked] : []), ...messages].map(line);
  byId('ticket-lines').replaceChildren(...lines, ...(files ?? []).map((file) => fileLink(reference, file)));
}

/** @param {string} reference @param {{ id: string, name: string }} file */
function fileLink(reference, { id, name }) {
  const href = `/desk/api/tickets/${encodeURIComponent(reference)}/files/${encodeURIComponent(id)}`;
  return make('div', { class: 'shopper' }, make('a', { class: 'bubble', dir: 'auto', href, download: name }, name));
}

/** @param {Ticket} ticket */
function customer({ customer: who = {}, category, sla, created_at }) {
  return terms([
    ['Name', who.name],
    ['E-mail', who.email && make('a', { href: `mailto:${who.email}` }, who.email)],
    ['Phone', who.phone && make('a', { href: `tel:${who.phone}` }, who.phone)],
    ['Category', category],
    ['Made', day(created_at)],
    ['Deadline', sla && `${clock(sla.deadline)}${DEADLINES.get(sla.state) ?? ''}`],
  ]);
}

/** @param {Message} message */
function line({ author, name, content, sent_at, is_internal }) {
  const by = `${name ?? (author === 'shopper' ? 'Customer' : '')} · ${clock(sent_at)}`;
  const bubble = make('div', { class: 'bubble', dir: 'auto' }, content);
  return make(
    'div',
    { class: is_internal ? 'note' : author },
    make('span', { class: 'by' }, is_internal ? `${by} · note` : by),
    bubble,
  );
}

const field = () => /** @type {HTMLTextAreaElement} */ (byId('ticket-text'));

/** @param {() => Promise<unknown>} work */
async function act(work) {
  byId('ticket-error').textContent = '';
  try {
    await work();
    await refresh();
    return true;
  } catch (error) {
    byId('ticket-error').textContent = reasonOf(error);
    return false;
  }
}

/** @param {object} values */
const change = (values) => act(() => ask('staff_ticket_change', { reference: wanted, ...values }));

/** What is written belongs to one ticket. */
function forgetDraft() {
  answerId = crypto.randomUUID();
  field().value = '';
  /** @type {HTMLInputElement} */ (byId('ticket-internal')).checked = false;
  byId('ticket-error').textContent = '';
}

/** Keeps its id until the message is accepted: pressing Send again after a failure does not send twice. */
async function send() {
  const content = field().value.trim();
  const internal = /** @type {HTMLInputElement} */ (byId('ticket-internal'));
  const said = { content, id: answerId, is_internal: internal.checked };
  const path = `tickets/${encodeURIComponent(wanted)}/messages`;
  if (!content || !(await act(() => post(path, said)))) return;
  forgetDraft();
}

/** @param {() => void} back @param {() => string} me */
export function wireTicket(back, me) {
  byId('ticket-back').addEventListener('click', back);
  byId('assign').addEventListener('click', () => void change({ assignee: me() }));
  byId('reopen').addEventListener('click', () => void change({ status: 'in_progress' }));
  byId('resolve').addEventListener('click', () => void change({ status: 'resolved' }));
  byId('close-ticket').addEventListener('click', () => void change({ status: 'closed' }));
  byId('ticket-answer').addEventListener('submit', (event) => {
    event.preventDefault();
    void send();
  });
}
