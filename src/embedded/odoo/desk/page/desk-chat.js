// @ts-check
/** The open conversation: transcript, answering, typing, read marks. */
import { byId, get, post, reasonOf } from './desk-api.js';
import { forgetDraft, wireComposer } from './desk-composer.js';
import { wireHelp } from './desk-help.js';
import { drawLines, forgetLines } from './desk-lines.js';
import { drawManaged, wireManaged } from './desk-managed.js';
import { closeMenus } from './desk-menu.js';

/** @typedef {import('./desk-api.js').ChatView} ChatView */

const TYPING_SHOWN_MS = 6000;
const STATES = { bot: 'With the bot', waiting: 'Waiting for a person', live: 'Live', ended: 'Ended' };

/** @type {ChatView | undefined} */
let chat;
/** The chat to show: answers for another one come too late. */
let wanted = '';
let typingTimer = 0;

export const openId = () => wanted;

/** Draws what stands beside the chat. @type {(view: ChatView) => void} */
let onDrawn = () => undefined;

/** @param {string} id */
export async function open(id) {
  if (id !== wanted) {
    wanted = id;
    byId('chat-error').textContent = '';
    forgetLines();
    forgetDraft();
    closeMenus();
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
  byId('take').hidden = !view.may_take;
  byId('take').textContent = view.state === 'live' ? 'Take over' : 'Take';
  byId('end').hidden = view.state === 'ended';
  byId('answer').hidden = !view.mine;
  drawManaged(view);
  onDrawn(view);
  if (drawLines(view).some(({ author }) => author === 'user')) showTyping(false);
}

/** @param {ChatView} view */
function stateText(view) {
  const parts = [STATES[view.state]];
  if (view.position) parts.push(`number ${view.position} in the queue`);
  if (view.agent) parts.push(view.mine ? 'with you' : `with ${view.agent}`);
  if (view.rating) parts.push(`rated ${view.rating} of 5${view.feedback ? `: “${view.feedback}”` : ''}`);
  return parts.join(' · ');
}

/** @param {string} action @param {object} [body] */
async function act(action, body) {
  const told = byId(byId('answer').hidden ? 'chat-error' : 'answer-error');
  told.textContent = '';
  try {
    await post(`chats/${encodeURIComponent(wanted)}/${action}`, body);
    return true;
  } catch (error) {
    told.textContent = reasonOf(error);
    return false;
  }
}

/** @param {(view: ChatView) => void} drawn */
export function wireChat(drawn) {
  onDrawn = drawn;
  wireHelp(() => chat);
  byId('facts').addEventListener('toggle', () => (byId('lines').scrollTop = byId('lines').scrollHeight));
  byId('back').addEventListener('click', close);
  byId('take').addEventListener('click', () => void act('take'));
  byId('end').addEventListener('click', () => {
    if (window.confirm('End this chat?')) void act('end');
  });
  wireComposer(act);
  wireManaged(() => chat, refresh);
  // That the connection is lost is said by the stream.
  document.addEventListener('visibilitychange', () => void markRead().catch(() => undefined));
}
