// @ts-check
/** A menu below the text field: opens with a list, is searched by words, and closes by Escape. */
import { byId, make, reasonOf } from './desk-api.js';

/** @typedef {{ title: string, text: string, mark?: string, choose: () => Promise<void> }} Item */

const box = () => /** @type {HTMLTextAreaElement} */ (byId('text'));

/** Puts a text behind what is written already. @param {string} text */
export function writeInto(text) {
  const written = box().value.trimEnd();
  box().value = written ? `${written}\n${text}` : text;
}

/** What they show is of one chat. */
export function closeMenus() {
  for (const menu of document.querySelectorAll('details[name=helps]')) menu.removeAttribute('open');
}

/**
 * `find` is asked again with every letter; what it throws is shown as the list.
 * @param {{ menu: string, list: string, words?: string, none: string, find: (words: string) => Promise<Item[]> }} parts
 */
export function wireMenu({ menu: id, list, words: wordsId, none, find }) {
  const menu = /** @type {HTMLDetailsElement} */ (byId(id));
  const words = wordsId === undefined ? undefined : /** @type {HTMLInputElement} */ (byId(wordsId));
  let asked = 0;
  const close = () => {
    menu.open = false;
    box().focus();
  };
  const draw = async () => {
    const turn = (asked += 1);
    const told = (/** @type {string} */ text) => byId(list).replaceChildren(make('li', { class: 'quiet' }, text));
    try {
      const items = await find(words?.value.trim() ?? '');
      if (turn !== asked) return;
      if (items.length === 0) told(none);
      else byId(list).replaceChildren(...items.map((item) => button(item, close)));
    } catch (error) {
      if (turn === asked) told(reasonOf(error));
    }
  };
  menu.addEventListener('toggle', () => {
    if (!menu.open) return;
    void draw();
    words?.focus();
  });
  menu.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
  });
  words?.addEventListener('input', () => void draw());
  words?.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    byId(list).querySelector('button')?.click();
  });
}

/** @param {Item} item @param {() => void} close */
function button({ title, text, mark, choose }, close) {
  const name = make('strong', { dir: 'auto' }, title);
  if (mark) name.append(' ', make('span', { class: 'mark' }, mark));
  const one = make('button', { class: 'plain', type: 'button' }, name, make('small', { dir: 'auto' }, text));
  one.addEventListener('click', () => {
    byId('answer-error').textContent = '';
    choose().then(close, (/** @type {unknown} */ error) => (byId('answer-error').textContent = reasonOf(error)));
  });
  return make('li', {}, one);
}
