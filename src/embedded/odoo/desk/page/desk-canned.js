// @ts-check
/** Canned responses in the composer: found by shortcut or text, filled for this shopper, put into the text field. */
import { ask, byId, make, reasonOf } from './desk-api.js';

/** @typedef {{ id: string, shortcut: string, content: string, category: string }} Response */

let asked = 0;

/** @param {() => { id: string, locale: string } | undefined} chatNow */
export function wireCanned(chatNow) {
  const box = /** @type {HTMLTextAreaElement} */ (byId('text'));
  const words = /** @type {HTMLInputElement} */ (byId('canned-words'));
  const menu = /** @type {HTMLDetailsElement} */ (byId('canned'));

  const draw = async () => {
    const turn = (asked += 1);
    const chat = chatNow();
    if (!chat) return;
    const { canned_responses } = await ask('staff_canned_responses', { locale: chat.locale, text: words.value.trim() });
    if (turn !== asked) return;
    const items = /** @type {Response[]} */ (canned_responses).map((response) => item(response, insert));
    byId('canned-list').replaceChildren(
      ...(items.length > 0 ? items : [make('li', { class: 'quiet' }, 'None with these words.')]),
    );
  };
  /** @param {Response} response */
  const insert = async ({ id }) => {
    const chat = chatNow();
    if (!chat) return;
    try {
      const { content } = await ask('staff_canned_response_use', { canned_response: id, conversation: chat.id });
      box.value = [box.value.replace(/::\S*$/, '').trimEnd(), content].filter(Boolean).join(' ');
      menu.open = false;
      box.focus();
    } catch (error) {
      byId('answer-error').textContent = reasonOf(error);
    }
  };

  menu.addEventListener('toggle', () => {
    if (!menu.open) return;
    void draw();
    words.focus();
  });
  words.addEventListener('input', () => void draw());
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    menu.open = false;
    box.focus();
  });
  words.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    byId('canned-list').querySelector('button')?.click();
  });
  // As in Discuss, `::` opens them.
  box.addEventListener('input', () => {
    const typed = /(?:^|\s)::(\S*)$/.exec(box.value);
    if (!typed) return;
    words.value = typed[1] ?? '';
    menu.open = true;
  });
}

/** @param {Response} response @param {(response: Response) => Promise<void>} insert */
function item(response, insert) {
  const button = make(
    'button',
    { class: 'plain', type: 'button' },
    make('strong', {}, `::${response.shortcut}`),
    make('small', { dir: 'auto' }, response.content),
  );
  button.addEventListener('click', () => void insert(response));
  return make('li', {}, button);
}
