// @ts-check
/** The open ticket: its messages, answering, resolving. */
import { byId, clock, get, make, post } from './desk-api.js';

/** @typedef {{ reference: string, subject: string, status: string, priority: string, updated_at: string, assignee?: { name: string } }} TicketRow */
/** @typedef {{ id: string, author: 'shopper'|'agent'|'system', name?: string, content: string, sent_at: string }} Message */
/** @typedef {TicketRow & { description: string, created_at: string, messages: Message[], rating?: number, feedback?: string, files?: { id: string, name: string }[] }} Ticket */

const STATES = new Map([
  ['open', 'Open'],
  ['in_progress', 'In progress'],
  ['waiting_customer', 'Waiting for the customer'],
  ['resolved', 'Resolved'],
  ['closed', 'Closed'],
]);

let wanted = '';
let answerId = crypto.randomUUID();

export const openReference = () => wanted;

/** @param {string} status */
export const stateText = (status) => STATES.get(status) ?? status;

/** @param {string} reference */
export async function open(reference) {
  if (reference !== wanted) field().value = '';
  wanted = reference;
  document.body.dataset['open'] = '';
  await refresh();
  byId('ticket-name').focus();
}

export function close() {
  wanted = '';
  byId('ticket').hidden = true;
}

export async function refresh() {
  const reference = wanted;
  if (!reference) return;
  /** @type {Ticket} */
  const ticket = await get(`tickets/${encodeURIComponent(reference)}`);
  if (reference === wanted) draw(ticket);
}

/** @param {Ticket} ticket */
function draw({
  reference,
  subject,
  status,
  priority,
  assignee,
  description,
  created_at,
  messages,
  rating,
  feedback,
  files,
}) {
  byId('ticket').hidden = false;
  byId('empty').hidden = true;
  byId('ticket-name').textContent = `${reference} ${subject}`;
  const facts = [stateText(status), `${priority} priority`, assignee ? `with ${assignee.name}` : 'with nobody'];
  if (rating) facts.push(`${rating} of 5 stars${feedback ? `: “${feedback}”` : ''}`);
  byId('ticket-state').textContent = facts.join(' · ');
  byId('resolve').hidden = status === 'resolved';
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

/** @param {Message} message */
function line({ author, name, content, sent_at }) {
  const by = `${name ?? (author === 'shopper' ? 'Customer' : '')} · ${clock(sent_at)}`;
  const bubble = make('div', { class: 'bubble', dir: 'auto' }, content);
  return make('div', { class: author }, make('span', { class: 'by' }, by), bubble);
}

const field = () => /** @type {HTMLTextAreaElement} */ (byId('ticket-text'));

/** @param {string} action @param {object} [body] */
async function act(action, body) {
  byId('ticket-error').textContent = '';
  try {
    await post(`tickets/${encodeURIComponent(wanted)}/${action}`, body);
    await refresh();
    return true;
  } catch {
    byId('ticket-error').textContent = 'That did not work. Please try again.';
    return false;
  }
}

/** Keeps its id until the message is accepted: pressing Send again after a failure does not send twice. */
async function send() {
  const content = field().value.trim();
  if (!content || !(await act('messages', { content, id: answerId }))) return;
  answerId = crypto.randomUUID();
  field().value = '';
}

/** @param {() => void} back */
export function wireTicket(back) {
  byId('ticket-back').addEventListener('click', back);
  byId('resolve').addEventListener('click', () => void act('resolve'));
  byId('ticket-answer').addEventListener('submit', (event) => {
    event.preventDefault();
    void send();
  });
}
