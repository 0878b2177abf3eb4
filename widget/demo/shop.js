/** The demo shop: shelf, language switch, and the ways into the chat. Stores nothing. */
import { art } from './art.js';
import { products, texts } from './words.js';

/** Amounts in Arabic are written as the chat writes them. */
const NUMBERS = { en: 'en', bn: 'bn-BD', ar: 'ar-u-nu-latn' };

const chat = document.querySelector('storefront-chat');

document.querySelectorAll('[data-language]').forEach((button) => {
  button.addEventListener('click', () => speak(button.dataset.language));
});

document.addEventListener('click', (event) => {
  const button = event.target.closest('[data-chat], [data-chat-text]');
  if (button === null) return;
  const text = button.dataset.chat || texts[document.documentElement.lang][button.dataset.chatText] || '';
  if (text === '') chat.open();
  else chat.write(text);
});

const asked = new URLSearchParams(location.search).get('lang') ?? '';
speak(Object.hasOwn(texts, asked) ? asked : 'en');
showAddresses();

/** The page and the chat change together, without a reload; the address remembers. */
function speak(language) {
  const words = texts[language];
  document.documentElement.lang = language;
  document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
  document.title = words.pageTitle;
  chat.setAttribute('locale', language);
  document.querySelectorAll('[data-text]').forEach((element) => {
    element.textContent = words[element.dataset.text];
  });
  document.querySelectorAll('[data-language]').forEach((button) => {
    button.setAttribute('aria-pressed', String(button.dataset.language === language));
  });
  fillShelf(language);
  history.replaceState(
    null,
    '',
    language === 'en' ? location.pathname + location.hash : `?lang=${language}${location.hash}`,
  );
}

function fillShelf(language) {
  const price = new Intl.NumberFormat(NUMBERS[language], { maximumFractionDigits: 0 });
  const words = texts[language];
  document.querySelector('#shelf').replaceChildren(
    ...products.map((product) => {
      const [name, about, unit] = product[language];
      const place = node('li', 'product', [
        art(product.id),
        node('div', 'about', [
          node('h3', '', [name]),
          node('p', '', [about]),
          node('div', 'row', [
            node('strong', '', [`৳${price.format(product.price)} `, node('small', '', [unit])]),
            askButton(words.askAbout, words.askSentence(name)),
          ]),
        ]),
      ]);
      place.id = product.id;
      return place;
    }),
  );
}

function askButton(label, sentence) {
  const button = node('button', '', [label]);
  button.type = 'button';
  button.dataset.chat = sentence;
  button.setAttribute('aria-label', sentence);
  return button;
}

function node(tag, className, children) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...children);
  return element;
}

/** Where the agents sit, when this shop runs without an Odoo. */
async function showAddresses() {
  const response = await fetch('addresses.json').catch(() => null);
  if (!response?.ok) return;
  const { desk_url: desk, docs_url: docs } = await response.json();
  if (docs) show('#docs', docs);
  if (!desk) return;
  show('#desk', desk);
  show('#desk-link', desk);
  document.querySelector('#desk-note').hidden = false;
}

function show(selector, address) {
  const link = document.querySelector(selector);
  link.href = address;
  link.target = '_blank';
  link.rel = 'noopener';
  link.hidden = false;
}
