// @ts-check
/** Several chats chosen at the side, to change them together. */
import { ask, byId, make, reasonOf } from './desk-api.js';

/** @typedef {import('./desk-api.js').Row} Row */

/** @type {Set<string>} */
const chosen = new Set();

/** The box before a row. @param {Row} row */
export function tick({ id, name }) {
  const label = { 'aria-label': `Choose the chat with ${name}`, 'data-key': `tick ${id}` };
  const box = /** @type {HTMLInputElement} */ (make('input', { type: 'checkbox', class: 'choose', ...label }));
  box.checked = chosen.has(id);
  box.addEventListener('change', () => {
    if (box.checked) chosen.add(id);
    else chosen.delete(id);
    forgetTold();
    draw();
  });
  return box;
}

/** What came of the last change is not said for ever. */
export function forgetTold() {
  byId('bulk-told').textContent = '';
}

function draw() {
  byId('bulk').hidden = chosen.size === 0;
  byId('bulk-count').textContent = `${chosen.size} chosen`;
}

/** Forgets chats that are not listed any more. @param {import('./desk-api.js').Overview} overview */
export function keepChosen({ waiting, mine, others, with_bot, ended }) {
  const listed = new Set([waiting, mine, others, with_bot, ended].flat().map(({ id }) => id));
  for (const id of chosen) if (!listed.has(id)) chosen.delete(id);
  draw();
}

/** @param {object} values */
async function change(values) {
  try {
    const { done, refused } = await ask('staff_conversations_change', { conversations: [...chosen], ...values });
    const why = refused.map((/** @type {{ reason: string }} */ { reason }) => reason);
    byId('bulk-told').textContent = [`${done.length} changed.`, ...new Set(why)].join(' ');
    chosen.clear();
  } catch (error) {
    byId('bulk-told').textContent = reasonOf(error);
  }
}

/** @param {() => void} changed */
export function wireBulk(changed) {
  const run = (/** @type {object} */ values) => void change(values).then(changed);
  byId('bulk').addEventListener('submit', (event) => event.preventDefault());
  byId('bulk-mine').addEventListener('click', () => run({ assign_to_me: true }));
  for (const name of ['status', 'priority']) {
    const field = /** @type {HTMLSelectElement} */ (byId(`bulk-${name}`));
    field.addEventListener('change', () => {
      const { value } = field;
      field.value = '';
      if (value === 'closed' && !window.confirm(`End ${chosen.size} chats?`)) return;
      if (value) run({ [name]: value });
    });
  }
}
