// @ts-check
/** Search over transcripts: all the words, the last of which may be unfinished; a hit opens its chat. */
import { ask, byId, clock, make, reasonOf } from './desk-api.js';

/** @typedef {{ conversation: string, shopper?: string, snippet: string, sent_at: string }} Hit */

const PAGE = 20;
let words = '';
let offset = 0;

/** @param {(chat: string) => void} open */
export function wireSearch(open) {
  const next = async () => {
    try {
      const { hits, more } = await ask('staff_transcripts', { text: words, offset, limit: PAGE });
      offset += hits.length;
      byId('hits').append(.../** @type {Hit[]} */ (hits).map((hit) => item(hit, open)));
      byId('search-more').hidden = !more;
      byId('search-told').textContent =
        offset === 0 ? 'Nobody said that.' : `${offset}${more ? ' and more' : ''} found, newest first.`;
    } catch (error) {
      byId('search-told').textContent = reasonOf(error);
    }
  };
  byId('search').addEventListener('submit', (event) => {
    event.preventDefault();
    words = /** @type {HTMLInputElement} */ (byId('search-words')).value;
    offset = 0;
    byId('hits').replaceChildren();
    void next();
  });
  byId('search-more').addEventListener('click', () => void next());
}

/** @param {Hit} hit @param {(chat: string) => void} open */
function item({ conversation, shopper, snippet, sent_at }, open) {
  const button = make(
    'button',
    { class: 'row', type: 'button' },
    make('span', { class: 'name' }, shopper ?? 'Visitor'),
    make('span', { class: 'when' }, clock(sent_at)),
    make('span', { class: 'preview', dir: 'auto' }, snippet),
  );
  button.addEventListener('click', () => open(conversation));
  return make('li', {}, button);
}
