// @ts-check
/** Status and priority of the open chat; who has ended is closed and stays so. */
import { ask, byId, reasonOf } from './desk-api.js';

/** @typedef {import('./desk-api.js').ChatView} ChatView */

const field = (/** @type {string} */ id) => /** @type {HTMLSelectElement} */ (byId(id));

/** @param {ChatView} view */
export function drawManaged({ state, status, priority }) {
  field('status').hidden = state === 'ended';
  field('status').value = status;
  field('priority').value = priority;
}

/** @param {() => ChatView | undefined} chatNow @param {() => Promise<void>} refresh */
export function wireManaged(chatNow, refresh) {
  const change = async (/** @type {object} */ values) => {
    const chat = chatNow();
    if (!chat) return;
    byId('chat-error').textContent = '';
    try {
      const { refused } = await ask('staff_conversations_change', { conversations: [chat.id], ...values });
      await refresh();
      byId('chat-error').textContent = refused[0]?.reason ?? '';
    } catch (error) {
      byId('chat-error').textContent = reasonOf(error);
      drawManaged(chat);
    }
  };
  for (const name of ['status', 'priority'])
    field(name).addEventListener('change', () => void change({ [name]: field(name).value }));
}
