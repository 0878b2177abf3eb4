/** The words beside the chat button, as plain DOM: they open the chat, or are dismissed. */
import { invitation as ar } from '../../core/i18n/ar';
import { invitation as bn } from '../../core/i18n/bn';
import { invitation as en } from '../../core/i18n/en';
import { matchLanguage } from '../../core/i18n/languages';
import type { StorefrontChatElement } from '../../contract/storefront-chat.api';

const INVITATION = { ar, bn, en };
const CSS = `
.invitation { position: absolute; right: 0; bottom: 76px; display: flex; width: min(280px, calc(100vw - 40px)); border-radius: 16px 16px 4px; color: #1b2430; background: #fff; box-shadow: 0 1px 3px rgb(0 0 0 / .2), 0 8px 28px rgb(0 0 0 / .2); }
.left .invitation { right: auto; left: 0; border-radius: 16px 16px 16px 4px; }
.invitation button { min-width: 44px; min-height: 44px; margin: 0; padding: 12px; border: 0; border-radius: inherit; font: inherit; color: inherit; background: none; text-align: start; cursor: pointer; }
.invitation button:first-child { flex: 1; padding-inline: 16px 0; }
.invitation button:focus-visible { outline: 3px solid var(--_primary); outline-offset: -3px; }
@media (forced-colors: active) { .invitation { border: 1px solid; } }
`;

export function invitationView(host: StorefrontChatElement, text: string): void {
  const root = host.shadowRoot;
  if (root === null) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(CSS);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  const locale = host.getAttribute('locale') ?? document.documentElement.lang;
  const box = Object.assign(document.createElement('div'), { className: 'invitation', role: 'status', dir: 'auto' });
  box.setAttribute('part', 'invitation');
  box.append(
    button(text, '', () => host.open()),
    button('✕', INVITATION[matchLanguage(locale)].close, () => box.remove()),
  );
  host.addEventListener('open', () => box.remove(), { once: true });
  root.querySelector('.box')?.append(box);
}

function button(text: string, label: string, act: () => void): HTMLButtonElement {
  const made = Object.assign(document.createElement('button'), { type: 'button', textContent: text, onclick: act });
  if (label !== '') made.ariaLabel = label;
  return made;
}
