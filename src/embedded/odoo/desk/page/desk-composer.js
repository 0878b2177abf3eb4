// @ts-check
/** The text field of the open chat: sending, a file along with it, and that somebody types. */
import { byId } from './desk-api.js';

const TYPING_EVERY_MS = 3000;
let typedAt = 0;
/** Does this in the open chat; false when it was refused. @type {(action: string, body?: object) => Promise<boolean>} */
let sendTo = () => Promise.resolve(false);

/** @param {boolean} is_typing */
function tellTyping(is_typing) {
  typedAt = is_typing ? Date.now() : 0;
  void sendTo('typing', { is_typing });
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
  const sent = product ? sendTo('product', { name: product }) : sendTo('messages', { content, id: messageId, ...file });
  if (!(await sent)) return;
  forgetDraft();
}

/** What is written and chosen belongs to one chat. */
export function forgetDraft() {
  messageId = crypto.randomUUID();
  for (const id of ['text', 'file']) /** @type {HTMLInputElement} */ (byId(id)).value = '';
  byId('answer-error').textContent = '';
  typedAt = 0;
}

/** @param {(action: string, body?: object) => Promise<boolean>} act */
export function wireComposer(act) {
  sendTo = act;
  const box = byId('text');
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
}
