// @ts-check
/** The lists of chats: who waits, one's own, those of colleagues and of the bot, and what ended lately. */
import { byId, clock, make, post } from './desk-api.js';
import { openId } from './desk-chat.js';

/** @typedef {import('./desk-api.js').Row} Row */

/** How many want something of this person. @param {import('./desk-api.js').Overview} overview @param {(id: string) => void} go */
export function drawChats({ waiting, mine, others, with_bot, ended }, go) {
  byId('lists').replaceChildren(
    ...section(go, 'Waiting', waiting, 'Nobody is waiting.', true),
    ...section(go, 'Your chats', mine, 'None yet.'),
    ...section(go, 'With colleagues', others),
    ...section(go, 'With the bot', with_bot),
    ...section(go, 'Ended', ended),
  );
  return waiting.length + mine.filter((row) => row.unread > 0).length;
}

/** @param {(id: string) => void} go @param {string} title @param {Row[]} rows @param {string} [none] @param {boolean} [takeable] */
function section(go, title, rows, none, takeable = false) {
  if (rows.length === 0 && !none) return [];
  const heading = make('h2', {}, title);
  if (takeable && rows.length > 0) heading.append(make('span', { class: 'badge' }, String(rows.length)));
  if (rows.length === 0) return [heading, make('p', { class: 'none' }, none ?? '')];
  return [heading, make('ul', {}, ...rows.map((row) => item(row, title === 'Your chats', takeable, go)))];
}

/** @param {Row} row @param {boolean} mine @param {boolean} takeable @param {(id: string) => void} go */
function item(row, mine, takeable, go) {
  const current = String(row.id === openId());
  const button = make(
    'button',
    { class: 'row', type: 'button', 'aria-current': current, 'data-id': row.id },
    make('span', { class: 'name' }, row.name),
    make('span', { class: 'when' }, clock(row.at)),
    make('span', { class: 'preview' }, row.agent && !mine ? `${row.agent}: ${row.preview}` : row.preview),
  );
  if (mine && row.unread > 0)
    button.append(make('span', { class: 'badge', 'aria-label': `${row.unread} unread` }, `${row.unread}`));
  button.addEventListener('click', () => go(row.id));
  if (!takeable) return make('li', {}, button);
  const take = make('button', { type: 'button', 'aria-label': `Take the chat with ${row.name}` }, 'Take');
  take.addEventListener('click', () => void post(`chats/${encodeURIComponent(row.id)}/take`).then(() => go(row.id)));
  return make('li', {}, button, take);
}
