// @ts-check
/** The parts of the desk: one is shown, and the page's address names it. */
import { byId } from './desk-api.js';

/** @typedef {'chats' | 'tickets' | 'search' | 'figures'} Tab */

const TABS = /** @type {const} */ (['chats', 'tickets', 'search', 'figures']);

/** @returns {Tab} */
export const tabNow = () => TABS.find((tab) => tab === document.body.dataset['tab']) ?? 'chats';

/** @param {Tab} tab */
export function showTab(tab) {
  document.body.dataset['tab'] = tab;
  for (const button of byId('tabs').querySelectorAll('button')) {
    if (button.dataset['tab'] === tab) button.setAttribute('aria-current', 'page');
    else button.removeAttribute('aria-current');
  }
  for (const part of document.querySelectorAll('[data-of]'))
    part.toggleAttribute('hidden', !(part.getAttribute('data-of') ?? '').split(' ').includes(tab));
  history.replaceState(null, '', `#${tab}`);
}

/** @param {(tab: Tab) => void} chosen */
export function wireTabs(chosen) {
  for (const button of byId('tabs').querySelectorAll('button')) {
    const tab = TABS.find((one) => one === button.dataset['tab']);
    if (tab) button.addEventListener('click', () => chosen(tab));
  }
}

/** @returns {Tab} */
export const tabOfAddress = () => TABS.find((tab) => `#${tab}` === window.location.hash) ?? 'chats';
