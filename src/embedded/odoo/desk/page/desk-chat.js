// @ts-check
/** The open conversation: transcript, answering, typing, read marks. */
import { byId, clock, get, make, post, Refused } from './desk-api.js';
import { wireCanned } from './desk-canned.js';

/** @typedef {import('./desk-api.js').ChatView} ChatView */

const TYPING_EVERY_MS = 3000;
const TYPING_SHOWN_MS = 6000;
const STATES = { bot: 'With the bot', waiting: 'Waiting for a person', live: 'Live', ended: 'Ended' };
const AUTHORS = { user: '', bot: 'Bot', system: '', agent: 'Agent' };
const REFUSALS = new Map([
  ['CONVERSATION_ENDED', 'This chat has ended.'],
  ['INVALID', 'This message cannot be sent: it is empty or too long.'],
  ['WINDOW_OVER', 'More than 24 hours since they wrote: WhatsApp takes only templates until they write again.'],
]);

/** @type {ChatView | undefined} */
let chat;
/** The chat to show: answers for another one come too late. */
let wanted = '';
let typedAt = 0;
let typingTimer = 0;
let drawn = '';

export const openId = () => wanted;

/** Draws what stands beside the chat. @type {(view: ChatView) => void} */
let onDrawn = () => undefined;

/** @param {string} id */
export async function open(id) {
  if (id !== wanted) {
    wanted = id;
    drawn = '';
    byId('chat-error').textContent = '';
    byId('lines').replaceChildren();
    /** @type {HTMLTextAreaElement} */ (byId('text')).value = '';
    showTyping(false);
  }
  document.body.dataset['open'] = '';
  await refresh();
  byId('chat-name').focus();
}

export function close() {
  wanted = '';
  chat = undefined;
  delete document.body.dataset['open'];
  byId('open').hidden = true;
  byId('empty').hidden = false;
}

export async function refresh() {
  const id = wanted;
  if (!id) return;
  /** @type {ChatView} */
  const fresh = await get(`chats/${encodeURIComponent(id)}`);
  if (id !== wanted) return;
  chat = fresh;
  draw(fresh);
  await markRead();
}

/** Only messages on a visible page count as read. */
export async function markRead() {
  if (!chat?.mine || document.hidden || chat.unread === 0) return;
  await post(`chats/${encodeURIComponent(chat.id)}/read`, { sequence: chat.last_sequence });
}

/** @param {boolean} isTyping */
export function showTyping(isTyping) {
  clearTimeout(typingTimer);
  byId('typing').textContent = isTyping ? `${chat?.name ?? 'The shopper'} is typing…` : '';
  if (isTyping) typingTimer = window.setTimeout(() => showTyping(false), TYPING_SHOWN_MS);
}

/** @param {ChatView} view */
function draw(view) {
  byId('empty').hidden = byId('new-ticket').hidden = true;
  byId('open').hidden = false;
  byId('chat-name').textContent = view.name;
  byId('chat-state').textContent = stateText(view);
  byId('take').hidden = view.mine || view.state === 'ended';
  byId('take').textContent = view.state === 'live' ? 'Take over' : 'Take';
  byId('end').hidden = !view.mine;
  byId('answer').hidden = !view.mine;
  onDrawn(view);
  drawLines(view);
}

/** @param {ChatView} view */
function stateText(view) {
  const parts = [STATES[view.state]];
  if (view.position) parts.push(`number ${view.position} in the queue`);
  if (view.agent) parts.push(view.mine ? 'with you' : `with ${view.agent}`);
  if (view.rating) parts.push(`rated ${view.rating} of 5${view.feedback ? `: “${view.feedback}”` : ''}`);
  return parts.join(' · ');
}

/** Adds what is new; the log is not read out again from its start. @param {ChatView} view */
function drawLines(view) {
  const list = byId('lines');
  const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 80;
  if (drawn !== view.id) list.replaceChildren();
  const first = drawn !== view.id;
  drawn = view.id;
  const fresh = view.lines.slice(list.childElementCount);
  for (const line of fresh) list.append(lineItem(view, line));
  if (fresh.some((line) => line.author === 'user')) showTyping(false);
  for (const [index, line] of view.lines.entries()) {
    if (line.author !== 'agent') continue;
    const by = list.children[index]?.querySelector('.by');
    if (by) by.textContent = byText(view, line);
  }
  if (first || atEnd) list.scrollTop = list.scrollHeight;
}

/** What browsers play. */
const SOUND = /\.(?:ogg|m4a|mp3|aac)$/i;

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
  const name = line.agent?.name ?? (line.author === 'user' ? view.name : AUTHORS[line.author]);
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

/** @param {string} action @param {object} [body] */
async function act(action, body) {
  byId('answer-error').textContent = '';
  try {
    await post(`chats/${encodeURIComponent(wanted)}/${action}`, body);
    return true;
  } catch (error) {
    const known = error instanceof Refused ? REFUSALS.get(error.message) : undefined;
    byId('answer-error').textContent = known ?? 'That did not work. Please try again.';
    return false;
  }
}

/** @param {boolean} is_typing */
function tellTyping(is_typing) {
  typedAt = is_typing ? Date.now() : 0;
  void act('typing', { is_typing });
}

/** Kept until the message is accepted: pressing Send again after a failure does not send twice. */
let messageId = crypto.randomUUID();

/** @param {File} file @returns {Promise<string>} */
const base64 = (file) =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '');
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });

async function send() {
  const box = /** @type {HTMLTextAreaElement} */ (byId('text'));
  const picker = /** @type {HTMLInputElement} */ (byId('file'));
  const content = box.value.trim();
  const [picked] = picker.files ?? [];
  if (!content && !picked) return;
  const file = picked && { file: { name: picked.name, mimetype: picked.type, data: await base64(picked) } };
  const product = /^\/product\s+(.+)$/.exec(content)?.[1];
  const sent = product ? act('product', { name: product }) : act('messages', { content, id: messageId, ...file });
  if (!(await sent)) return;
  messageId = crypto.randomUUID();
  box.value = picker.value = '';
  typedAt = 0;
}

/** @param {(view: ChatView) => void} drawn */
export function wireChat(drawn) {
  onDrawn = drawn;
  const box = byId('text');
  wireCanned(() => chat);
  byId('facts').addEventListener('toggle', () => (byId('lines').scrollTop = byId('lines').scrollHeight));
  byId('back').addEventListener('click', close);
  byId('take').addEventListener('click', () => void act('take'));
  byId('end').addEventListener('click', () => {
    if (window.confirm('End this chat?')) void act('end');
  });
  byId('answer').addEventListener('submit', (event) => {
    event.preventDefault();
    void send();
  });
  box.addEventListener('keydown', (event) => {
    // 229: an input method takes the key; Safari says it by nothing else.
    if (event.key !== 'Enter' || event.shiftKey || event.keyCode === 229) return;
    event.preventDefault();
    void send();
  });
  box.addEventListener('input', () => {
    if (Date.now() - typedAt > TYPING_EVERY_MS) tellTyping(true);
  });
  box.addEventListener('blur', () => {
    if (typedAt) tellTyping(false);
  });
  document.addEventListener('visibilitychange', () => void markRead());
}
