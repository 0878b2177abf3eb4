// @ts-check
/** The list of tickets with its filters, and the form of a new one. */
import { ask, byId, clock, get, make, reasonOf } from './desk-api.js';
import { inOrder, redraw, wireArrows } from './desk-redraw.js';
import { close as closeTicket, openReference, stateText } from './desk-ticket.js';

/** @typedef {import('./desk-ticket.js').TicketRow} TicketRow */

const LISTED = 50;
const asks = inOrder();
let conversation = '';
let newId = crypto.randomUUID();

const field = (/** @type {string} */ id) => /** @type {HTMLInputElement} */ (byId(id));

/** @param {(reference: string) => void} open */
export async function drawTickets(open) {
  const [text, status] = [field('ticket-words').value.trim(), field('ticket-status').value];
  const wanted = { ...(text && { text }), ...(status && { status }) };
  const isCurrent = asks();
  const { tickets, total } = await ask('staff_tickets', { offset: 0, limit: LISTED, ...wanted });
  if (!isCurrent()) return;
  const rows = /** @type {TicketRow[]} */ (tickets).map((row) => make('li', {}, ticketRow(row, open)));
  const more = total > LISTED ? [make('p', { class: 'none' }, `The newest ${LISTED} of ${total}.`)] : [];
  const none = make('p', { class: 'none' }, 'No ticket is like this.');
  redraw(byId('ticket-list'), ...(rows.length > 0 ? [make('ul', {}, ...rows), ...more] : [none]));
}

/** @param {TicketRow} row @param {(reference: string) => void} open */
function ticketRow({ reference, subject, status, priority, assignee, sla, updated_at }, open) {
  const isLate = sla?.state === 'late';
  const button = make(
    'button',
    { class: 'row', type: 'button', 'aria-current': String(reference === openReference()), 'data-key': reference },
    make('span', { class: 'name', dir: 'auto' }, subject),
    make('span', { class: 'when' }, clock(updated_at)),
    make('span', { class: 'preview' }, [reference, stateText(status), assignee?.name].filter(Boolean).join(' · ')),
  );
  if (isLate) button.append(make('span', { class: 'mark late' }, 'Late'));
  else if (priority === 'urgent' || priority === 'high')
    button.append(make('span', { class: `mark ${priority}` }, priority));
  button.addEventListener('click', () => open(reference));
  return button;
}

/** The form of a new ticket, of this chat if there is one. @param {import('./desk-api.js').ChatView} [chat] */
export function openNewTicket(chat) {
  closeTicket();
  conversation = chat?.id ?? '';
  field('new-subject').value = chat?.reason ?? '';
  field('new-name').value = chat?.shopper.name ?? '';
  field('new-email').value = chat?.shopper.email ?? '';
  byId('new-error').textContent = '';
  for (const id of ['empty', 'open']) byId(id).hidden = true;
  if (field('new-category').value === '') drawCategories().catch(() => undefined);
  byId('new-ticket').hidden = false;
  document.body.dataset['open'] = '';
  field('new-subject').focus();
}

/** Fills the choice of categories; without an answer the field stays empty, and the ticket is a general one. */
async function drawCategories() {
  const { categories } = await get('ticket-categories');
  const rows = /** @type {{ code: string, name: { en: string } }[]} */ (categories);
  byId('new-category').replaceChildren(...rows.map(({ code, name }) => make('option', { value: code }, name.en)));
  field('new-category').value = 'general';
}

export function closeNewTicket() {
  byId('new-ticket').hidden = true;
}

async function save() {
  const given = {
    subject: field('new-subject').value.trim(),
    description: field('new-description').value.trim(),
    name: field('new-name').value.trim(),
    email: field('new-email').value.trim(),
    conversation,
  };
  const filled = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''));
  const choices = {
    priority: field('new-priority').value,
    ...(field('new-category').value && { category: field('new-category').value }),
  };
  const { ticket } = await ask('staff_ticket_create', { id: newId, ...filled, ...choices });
  newId = crypto.randomUUID();
  /** @type {HTMLFormElement} */ (byId('new-ticket')).reset();
  return ticket.reference;
}

/** @param {{ open: (reference: string) => void, cancel: () => void, redraw: () => void }} parts */
export function wireTickets({ open, cancel, redraw }) {
  wireArrows(byId('ticket-list'));
  byId('ticket-filter').addEventListener('submit', (event) => event.preventDefault());
  byId('ticket-words').addEventListener('input', redraw);
  byId('ticket-status').addEventListener('change', redraw);
  byId('ticket-new').addEventListener('click', () => openNewTicket());
  byId('new-cancel').addEventListener('click', cancel);
  byId('new-ticket').addEventListener('submit', (event) => {
    event.preventDefault();
    save().then(open, (/** @type {unknown} */ error) => (byId('new-error').textContent = reasonOf(error)));
  });
}
