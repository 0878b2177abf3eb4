/** The `<storefront-chat>` element: a launcher button that fetches the chat itself when it is first opened. */
import { inkOn } from '../styles/palette';
import { ATTRIBUTES, readSettings } from './element-settings';
import { fetchConfig } from './launcher-config';
import { launcherTexts } from './launcher.texts';
import { LauncherView } from './launcher.view';
import { hasLiveChat, memoryKey, rememberOpen, wasOpen } from './page-memory';
import { fetchPanel } from './panel.arrival';
import type { MessageDetail, PanelElement, PanelSettings } from './panel.contract';

const WIDE_ENOUGH = '(min-width: 481px)';

/**
 * A shop's chat. One per page.
 *
 * Attributes: `src` origin of the bridge (default: where the script came from), `channel`, `locale`, `position`
 * (`left` or `right`), `name`, `email`, `identity-token` (the shop vouches for its shopper), `open`.
 *
 * @event storefront-chat:open - The shopper, or the page, opened the chat.
 * @event storefront-chat:close - The chat was closed; the conversation goes on.
 * @event storefront-chat:message - Somebody answered; `detail` is `{id, type, content}`.
 * @csspart launcher - The round button.
 * @csspart badge - The number of unread messages on it.
 * @csspart panel - The chat window.
 * @cssprop --storefront-chat-primary - Main colour; with it, set `--storefront-chat-on-primary`.
 * @cssprop --storefront-chat-on-primary - Text on the main colour.
 * @cssprop --storefront-chat-inset - Distance from the corner, 20px.
 * @cssprop --storefront-chat-font - Font family.
 * @cssprop --storefront-chat-z-index - Layer.
 */
export class StorefrontChat extends HTMLElement {
  static readonly observedAttributes = ATTRIBUTES;
  private static onPage: StorefrontChat | null = null;

  private readonly view = new LauncherView(this.attachShadow({ mode: 'open' }));
  private panel: PanelElement | null = null;
  private arriving: Promise<PanelElement | null> | null = null;
  private config: PanelSettings['config'] = null;
  private unread = 0;
  private isBusy = false;
  private hasFailed = false;

  /** Whether the chat window is shown. */
  get isOpen(): boolean {
    return this.hasAttribute('open');
  }

  /** Shows the chat window. */
  open(): void {
    this.toggleAttribute('open', true);
  }

  /** Hides the chat window; the conversation goes on. */
  close(): void {
    this.toggleAttribute('open', false);
  }

  /** Opens the chat with these words in the composer; the shopper decides whether to send them. */
  async write(text: string): Promise<void> {
    this.open();
    (await this.arrival())?.write(text);
  }

  connectedCallback(): void {
    if (StorefrontChat.onPage !== null && StorefrontChat.onPage !== this) {
      console.warn('storefront-chat: there is one on this page already; this one stays away.');
      this.hidden = true;
      return;
    }
    // It stood open on the page before: on a wide screen it does again, on a phone it would cover the shop.
    if (wasOpen(this.key) && matchMedia(WIDE_ENOUGH).matches) this.open();
    StorefrontChat.onPage = this;
    this.view.button.addEventListener('click', this.onPress);
    this.dress();
    void this.loadConfig();
    if (this.isOpen) void this.show(false);
    else if (hasLiveChat(this.key)) void this.arrival();
  }

  disconnectedCallback(): void {
    this.view.button.removeEventListener('click', this.onPress);
    this.panel?.remove();
    this.panel = null;
    this.arriving = null;
    if (StorefrontChat.onPage === this) StorefrontChat.onPage = null;
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (StorefrontChat.onPage !== this || before === after) return;
    this.dress();
    if (name === 'open') return void (this.isOpen ? this.show(true) : this.hide());
    if (this.panel !== null) this.panel.settings = this.settings;
  }

  private get settings(): PanelSettings {
    return readSettings(this, this.config);
  }

  private get key(): string {
    return memoryKey(this.settings.src, this.settings.channel);
  }

  private readonly onPress = (): void => (this.isOpen ? this.close() : this.open());

  private async show(withFocus: boolean): Promise<void> {
    rememberOpen(this.key, true);
    const panel = await this.arrival();
    if (panel === null) return this.close();
    panel.opened = this.isOpen;
    if (!this.isOpen) return;
    if (withFocus) panel.focus();
    this.tell('open', null);
  }

  private hide(): void {
    rememberOpen(this.key, false);
    if (this.panel === null) return;
    const hadFocus = this.shadowRoot?.activeElement === this.panel;
    this.panel.opened = false;
    if (hadFocus) this.view.button.focus();
    this.tell('close', null);
  }

  /** The panel, fetched once; a failed fetch is tried again the next time. */
  private arrival(): Promise<PanelElement | null> {
    this.arriving ??= this.receivePanel();
    return this.arriving;
  }

  private async receivePanel(): Promise<PanelElement | null> {
    this.isBusy = true;
    this.hasFailed = false;
    this.dress();
    const panel = await fetchPanel(() => this.settings, {
      onClose: () => this.close(),
      onUnread: (count) => {
        this.unread = count;
        this.dress();
      },
      onMessage: (detail) => this.tell('message', detail),
    });
    this.panel = panel;
    this.isBusy = false;
    this.hasFailed = panel === null;
    if (panel === null) this.arriving = null;
    else if (this.isConnected) this.shadowRoot?.prepend(panel);
    this.dress();
    return panel;
  }

  private async loadConfig(): Promise<void> {
    this.config = await fetchConfig(this.settings);
    const primary = this.config?.channel.theme.primary_color ?? '';
    const ink = inkOn(primary);
    if (ink !== null) {
      this.style.setProperty('--_channel-primary', primary);
      this.style.setProperty('--_channel-on-primary', ink);
    }
    this.dress();
    if (this.panel !== null) this.panel.settings = this.settings;
  }

  /** Side, words and badge as they are to be now. */
  private dress(): void {
    const { config, locale, position } = this.settings;
    const texts = launcherTexts(locale);
    const count = this.unread === 0 || this.isOpen ? '' : new Intl.NumberFormat(locale).format(this.unread);
    this.dataset.side = position ?? config?.channel.theme.position ?? 'right';
    this.view.show({
      open: this.isOpen,
      busy: this.isBusy,
      label: this.isOpen ? texts.close : count === '' ? texts.open : texts.unread(count),
      unread: count,
      trouble: this.hasFailed ? texts.trouble : '',
    });
  }

  private tell(what: 'open' | 'close' | 'message', detail: MessageDetail | null): void {
    this.dispatchEvent(new CustomEvent(`storefront-chat:${what}`, { detail, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'storefront-chat': StorefrontChat;
  }
}
