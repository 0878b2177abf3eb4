// @ts-check
/** The transcript of the open chat. */
import { byId, clock, make } from './desk-api.js';

/** @typedef {import('./desk-api.js').ChatView} ChatView */

const AUTHORS = { user: '', bot: 'Bot', system: '', agent: 'Agent' };
/** What browsers play. */
const SOUND = /\.(?:ogg|m4a|mp3|aac)$/i;
let drawn = '';

export function forgetLines() {
  drawn = '';
  byId('lines').replaceChildren();
}

/** Adds what is new and returns it; the log is not read out again from its start. @param {ChatView} view */
export function drawLines(view) {
  const list = byId('lines');
  const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 80;
  if (drawn !== view.id) list.replaceChildren();
  const first = drawn !== view.id;
  drawn = view.id;
  const fresh = view.lines.slice(list.childElementCount);
  for (const line of fresh) list.append(lineItem(view, line));
  for (const [index, line] of view.lines.entries()) {
    if (line.author !== 'agent') continue;
    const by = list.children[index]?.querySelector('.by');
    if (by) by.textContent = byText(view, line);
  }
  if (first || atEnd) list.scrollTop = list.scrollHeight;
  return fresh;
}

/** @param {ChatView} view @param {import('./desk-api.js').Line} line */
function lineItem(view, line) {
  return make(
    'div',
    { class: line.internal ? 'note' : line.author },
    make('span', { class: 'by' }, byText(view, line)),
    ...(line.content ? [make('div', { class: 'bubble', dir: 'auto' }, line.content)] : []),
    ...(line.files ?? []).map(({ id, name }) => {
      const href = `/desk/api/files/${encodeURIComponent(view.id)}/${encodeURIComponent(id)}`;
      if (SOUND.test(name)) return make('audio', { controls: '', preload: 'metadata', src: href, 'aria-label': name });
      return make('a', { class: 'bubble', dir: 'auto', href, download: name }, name);
    }),
  );
}

/** @param {ChatView} view @param {import('./desk-api.js').Line} line */
function byText(view, line) {
  const written = line.agent?.name ?? (line.author === 'user' ? view.name : AUTHORS[line.author]);
  // Set apart: an Arabic name turns nothing round that stands beside it.
  const name = `\u2068${written}\u2069`;
  if (line.internal) return `${name} · note · ${clock(line.sent_at)}`;
  return `${name} · ${clock(line.sent_at)}${line.author === 'agent' ? reached(view, line) : ''}`;
}

/** Why a message did not reach its shopper on WhatsApp. @type {Record<string, string>} */
const FAILURES = {
  window_over: 'the shopper wrote more than 24 hours ago',
  unreachable: 'the shopper cannot be reached on WhatsApp',
  template: 'WhatsApp does not take this template',
  unsupported: 'WhatsApp does not take this kind of message',
  too_many: 'too many messages at once',
  number: 'WhatsApp has blocked the shop’s number, or its settings are wrong',
};

/** How far an agent's message got. @param {ChatView} view @param {import('./desk-api.js').Line} line */
function reached(view, { id, failure }) {
  if (failure) return ` · not delivered: ${FAILURES[failure] ?? 'WhatsApp did not say why'}`;
  if (Number(view.shopper_read) >= Number(id)) return ' · read';
  return Number(view.brought) >= Number(id) ? ' · delivered' : '';
}
