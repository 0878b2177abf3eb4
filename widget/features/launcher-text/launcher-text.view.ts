/**
 * The channel's text beside the chat button, as plain DOM: pressing it opens the chat. It belongs to the button's name, so that it is
 * read out once and the button can be called by it; the keyboard stops at the button alone.
 */
import type { StorefrontChatElement } from '../../contract/storefront-chat.api';

const CSS = `
.launcher-text { position: absolute; right: 72px; bottom: 8px; box-sizing: border-box; width: max-content; max-width: calc(100vw - 72px - 2 * var(--storefront-chat-inset,20px)); height: 44px; padding: 0 18px; border-radius: 22px; line-height: 44px; font-weight: 600; white-space: nowrap; overflow: hidden; color: #1b2430; background: #fff; box-shadow: 0 1px 3px rgb(0 0 0 / .2), 0 8px 28px rgb(0 0 0 / .2); user-select: none; cursor: pointer; }
.left .launcher-text { right: auto; left: 72px; }
.launcher-text:lang(bn) { font-family: "Noto Sans Bengali", SolaimanLipi, Kalpurush, sans-serif; }
.launcher-text.cut { visibility: hidden; }
.launcher-text:empty, [aria-expanded=true] ~ .launcher-text, .box:has(.invitation) .launcher-text { display: none; }
:host([theme=dark]) .launcher-text { color: #eef1f4; background: #232b33; }
@media (prefers-color-scheme: dark) { :host(:not([theme=light])) .launcher-text { color: #eef1f4; background: #232b33; } }
@media (forced-colors: active) { .launcher-text { border: 1px solid; line-height: 42px; } }
`;
const NAME = 'launcher-text launcher';

export class LauncherTextView {
  readonly #words = Object.assign(document.createElement('span'), {
    id: 'launcher-text',
    className: 'launcher-text',
    dir: 'auto',
    ariaHidden: 'true',
  });
  readonly #button: Element | null = null;
  /** Is told when the text leaves the page, too. */
  readonly #size = new ResizeObserver(() => this.#fit());

  constructor({ shadowRoot: root }: StorefrontChatElement, onPress: () => void) {
    if (root === null) return;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(CSS);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    const words = this.#words;
    words.setAttribute('part', 'launcher-text');
    words.onclick = onPress;
    root.querySelector('.box')?.append(words);
    this.#button = root.querySelector('.launcher');
    this.#button?.setAttribute('id', 'launcher');
  }

  /** @param text empty for none. */
  show(text: string, locale: string): void {
    this.#words.lang = locale;
    this.#words.textContent = text;
    if (text === '') {
      this.#size.disconnect();
      this.#button?.removeAttribute('aria-labelledby');
    } else {
      this.#size.observe(this.#words);
      this.#button?.setAttribute('aria-labelledby', NAME);
    }
  }

  /** A text without its end would say less than none. */
  #fit(): void {
    const { classList, clientWidth, isConnected, scrollWidth } = this.#words;
    classList.toggle('cut', scrollWidth > clientWidth);
    if (!isConnected) this.#size.disconnect();
  }
}
