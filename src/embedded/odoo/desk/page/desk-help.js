// @ts-check
/** Help with the answer: suggestions and canned responses go into the text field, a product to the shopper. */
import { ask, byId, money, post } from './desk-api.js';
import { wireMenu, writeInto } from './desk-menu.js';

/** @typedef {{ id: string, shortcut: string, content: string }} Response */
/** @typedef {{ kind: 'faq' | 'text', id: string, title: string, text: string }} Suggested */
/** @typedef {{ id: string, name: string, price?: { amount: number, currency: string } }} Offer */
/** @typedef {() => { id: string, locale: string } | undefined} ChatNow */

/** @param {ChatNow} chatNow */
export function wireHelp(chatNow) {
  wireSuggestions(chatNow);
  wireCanned(chatNow);
  wireProducts(chatNow);
}

/** @param {string} id */
const chatPath = (id) => `chats/${encodeURIComponent(id)}`;

/** Counts the use, and writes the text with its placeholders filled. @param {ChatNow} chatNow @param {string} id */
async function useCanned(chatNow, id) {
  const conversation = chatNow()?.id;
  const { content } = await ask('staff_canned_response_use', { canned_response: id, conversation });
  if (conversation === chatNow()?.id) writeInto(content);
}

/** @param {ChatNow} chatNow */
function wireSuggestions(chatNow) {
  const find = async () => {
    const chat = chatNow();
    if (!chat) return [];
    const { suggestions } = await post(`${chatPath(chat.id)}/suggestions`);
    return /** @type {Suggested[]} */ (suggestions).map(({ kind, id, title, text }) => {
      if (kind === 'text') return { title: `::${title}`, text, choose: () => useCanned(chatNow, id) };
      return { title, text, mark: 'FAQ', choose: () => Promise.resolve(writeInto(text)) };
    });
  };
  wireMenu({ menu: 'suggest', list: 'suggest-list', none: 'Nothing fits what the shopper asks.', find });
}

/** @param {ChatNow} chatNow */
function wireCanned(chatNow) {
  const box = /** @type {HTMLTextAreaElement} */ (byId('text'));
  const find = async (/** @type {string} */ text) => {
    const chat = chatNow();
    if (!chat) return [];
    const { canned_responses } = await ask('staff_canned_responses', { locale: chat.locale, text });
    return /** @type {Response[]} */ (canned_responses).map(({ id, shortcut, content }) => ({
      title: `::${shortcut}`,
      text: content,
      choose: () => {
        box.value = box.value.replace(/(^|\s)::\S*$/, '$1');
        return useCanned(chatNow, id);
      },
    }));
  };
  wireMenu({ menu: 'canned', list: 'canned-list', words: 'canned-words', none: 'None with these words.', find });
  // As in Discuss, `::` opens them.
  box.addEventListener('input', () => {
    const typed = /(?:^|\s)::(\S*)$/.exec(box.value);
    if (!typed) return;
    /** @type {HTMLInputElement} */ (byId('canned-words')).value = typed[1] ?? '';
    /** @type {HTMLDetailsElement} */ (byId('canned')).open = true;
  });
}

/** @param {ChatNow} chatNow */
function wireProducts(chatNow) {
  const find = async (/** @type {string} */ words) => {
    const chat = chatNow();
    if (!chat) return [];
    const { products } = await post(`${chatPath(chat.id)}/products`, { words });
    return /** @type {Offer[]} */ (products).map(({ id, name, price }) => ({
      title: name,
      text: price ? money(price.amount, price.currency) : '',
      choose: () => post(`${chatPath(chat.id)}/product`, { product: id }),
    }));
  };
  wireMenu({ menu: 'products', list: 'product-list', words: 'product-words', none: 'No product is called so.', find });
}
