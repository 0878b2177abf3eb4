/** The `<storefront-chat>` element: a launcher button that fetches the chat itself when it is first opened. */
import { chosenLocale } from './chosen-locale';
import { ATTRIBUTES, SHOPPER_ATTRIBUTES, readSettings } from './element-settings';
import type { HostSettings, HostState } from './element-settings';
import { fetchConfig } from '../core/api/launcher-config';
import { launcherSentences } from './launcher-sentences';
import { LauncherView } from './launcher.view';
import { forgetShopper, hasLiveChat, keepInTab, keptInTab } from './page-memory';
import { fetchPanel, standBeside } from './panel-loader';
import type { PanelElement } from '../contract/panel.port';
import type { ChatEvents, ShopContext, ShopperIdentity, StorefrontChatElement } from '../contract/storefront-chat.api';

/** Screens on which an open chat covers the shop. */
const SMALL = '(max-width:480px),(max-height:480px)';

/**
 * A shop's chat. One per page; a second one waits until the first has left.
 *
 * @attr src - Origin of the bridge; default: where the script came from.
 * @attr channel - Storefront key of the livechat channel; default: `default`.
 * @attr locale - Language, BCP 47; default: the page's, else the browser's.
 * @attr position - `left` or `right`; default: as the channel is set up.
 * @attr theme - `light` or `dark`; default: as the shopper's system is.
 * @attr name - The shopper's name.
 * @attr email - The shopper's e-mail address.
 * @attr identity-token - JWT in which the shop vouches for its shopper.
 * @attr keep-title - Leaves the title of the tab alone when messages come in.
 * @attr open - Shows the chat window when it is set, and hides it when it is taken off.
 * @csspart launcher - The round button.
 * @csspart badge - The number of unread messages on it.
 * @csspart launcher-text - Words beside it, where the channel has some.
 * @csspart invitation - Words beside the button, when the channel invites shoppers by itself.
 * @csspart panel - The frame of the chat window.
 * @csspart window - Everything inside the frame.
 * @csspart header - The coloured bar.
 * @csspart log - The scrolling conversation.
 * @csspart bubble - One message.
 * @csspart note - A line that nobody said, such as "… joined the chat".
 * @csspart order - The card of an order in a message.
 * @csspart product - The card of a product in a message.
 * @csspart foot - Notices and composer.
 * @csspart input - The field to write in.
 * @csspart send - The round button beside it.
 * @cssprop --storefront-chat-primary - Main colour; with it, set `--storefront-chat-on-primary`.
 * @cssprop --storefront-chat-on-primary - Text on the main colour.
 * @cssprop --storefront-chat-inset - Distance from the corner, 20px.
 * @cssprop --storefront-chat-font - Font family.
 * @cssprop --storefront-chat-z-index - Layer.
 */
export class StorefrontChat extends HTMLElement implements StorefrontChatElement {
  static readonly observedAttributes = ATTRIBUTES;
  static #onPage: StorefrontChat | null = null;

  readonly #view = new LauncherView(this.attachShadow({ mode: 'open' }));
  #panel: PanelElement | null = null;
  #loading: Promise<PanelElement | null> | null = null;
  #host: HostState = { identity: {}, context: {}, config: null };
  #hasFailed = false;
  /** There is no chat of this channel. */
  #isOff = false;
  /** On no attribute: those are the page's, which may take away what it has not written. */
  #isOpen = false;
  /** Whether the chat remembered when this came, or got its attributes, was live; undefined when there was none, or it is forgotten. */
  #wasLive?: boolean | undefined;

  get isOpen(): boolean {
    return this.#isOpen;
  }

  open(): void {
    this.#turn(true);
  }

  close(): void {
    this.#turn(false);
  }

  toggle(): void {
    this.#turn(!this.#isOpen);
  }

  async write(text: string): Promise<void> {
    this.open();
    (await this.#loadPanel())?.write(text);
  }

  identify(identity: ShopperIdentity): void {
    this.#update({ identity });
  }

  reset(): void {
    this.#panel?.logOut();
    this.#forget(true);
  }

  setContext(context: ShopContext): void {
    this.#update({ context: { ...this.#host.context, ...context } });
  }

  setLocale(locale: string): void {
    keepInTab(this.#settings.key, locale, '');
    this.setAttribute('locale', locale);
  }

  connectedCallback(): void {
    const onPage = StorefrontChat.#onPage;
    if (onPage === this) return;
    if (onPage !== null) return;
    // It was open on the page before: it opens again, except on a phone, where it would cover the shop.
    if (keptInTab(this.#settings.key, 'open') && !matchMedia(SMALL).matches) this.open();
    StorefrontChat.#onPage = this;
    this.shadowRoot?.append(this.#view.box);
    this.#view.button.onclick = () => this.toggle();
    this.#wasLive = hasLiveChat(this.#settings.key);
    addEventListener('storage', this.#onStorage);
    this.#render();
    void this.#refresh().then(() => this.#emit('ready'));
    if (this.#isOpen) void this.#show(false);
    else if (this.#wasLive) void this.#loadPanel();
  }

  disconnectedCallback(): void {
    if (StorefrontChat.#onPage !== this) return;
    removeEventListener('storage', this.#onStorage);
    this.#dropPanel();
    this.#view.box.remove();
    StorefrontChat.#onPage = null;
    const next = document.querySelector('storefront-chat');
    // One that the browser has yet to make an element of this class begins by itself.
    if (next instanceof StorefrontChat) next.connectedCallback();
  }

  attributeChangedCallback(name: string, _before: string | null, after: string | null): void {
    if (name === 'open') this.#turn(after !== null);
    else if (StorefrontChat.#onPage === this) {
      this.#wasLive = hasLiveChat(this.#settings.key);
      this.#updatePanel();
      if (this.#isOff) void this.#refresh();
    }
  }

  #turn(open: boolean): void {
    if (this.#isOpen === open) return;
    // The page lay in the page cache while the shopper logged out elsewhere: its attributes are of somebody who is gone.
    if (this.#wasLive === false && hasLiveChat(this.#settings.key) === undefined) this.#forget(false);
    this.#isOpen = open;
    if (StorefrontChat.#onPage !== this) return;
    this.#render();
    keepInTab(this.#settings.key, 'open', open ? '1' : '');
    void (open ? this.#show(true) : this.#hide());
  }

  get #settings(): HostSettings {
    return readSettings(this, this.#host);
  }

  /** The shopper logged out in another tab, which removed the chat's memory. */
  readonly #onStorage = ({ key, newValue }: StorageEvent): void => {
    if (key === this.#settings.key && newValue === null) this.#forget(false);
  };

  #forget(inOtherTabs: boolean): void {
    this.#wasLive = undefined;
    this.close();
    this.#dropPanel();
    forgetShopper(inOtherTabs);
    for (const name of SHOPPER_ATTRIBUTES) this.removeAttribute(name);
    this.identify({});
    this.#emit('reset');
  }

  #dropPanel(): void {
    if (this.#panel) this.#loading = null;
    this.#panel?.remove();
    this.#panel = null;
  }

  #update(change: Partial<HostState>): void {
    this.#host = { ...this.#host, ...change };
    this.#updatePanel();
  }

  #updatePanel(): void {
    this.#render();
    if (this.#panel) this.#panel.settings = this.#settings;
  }

  async #show(withFocus: boolean): Promise<void> {
    const panel = await this.#loadPanel();
    if (panel === null) return void (this.#hasFailed && this.close());
    panel.opened = this.#isOpen;
    if (!this.#isOpen) return;
    if (withFocus) panel.focus();
    this.#emit('open');
  }

  #hide(): void {
    if (this.#panel === null) return;
    const hadFocus = this.shadowRoot?.activeElement === this.#panel;
    this.#panel.opened = false;
    if (hadFocus) this.#view.button.focus();
    this.#emit('close');
  }

  /** The panel, fetched once; a failed fetch is tried again the next time. */
  #loadPanel(): Promise<PanelElement | null> {
    this.#loading ??= this.#fetchPanelOnce();
    this.#render();
    return this.#loading;
  }

  async #fetchPanelOnce(): Promise<PanelElement | null> {
    this.#hasFailed = false;
    const panel = await fetchPanel();
    this.#hasFailed = panel === null;
    if (panel !== null && this.isConnected) this.#receive(panel);
    else this.#loading = null;
    this.#render();
    return this.#panel;
  }

  #receive(panel: PanelElement): void {
    this.#panel = panel;
    panel.settings = this.#settings;
    panel.setAttribute('part', 'panel');
    panel.addEventListener('panel-close', () => this.close());
    panel.addEventListener('panel-refresh', () => void this.#refresh());
    panel.addEventListener('panel-message', ({ detail }) => this.#emit('message', detail));
    panel.addEventListener('panel-unread', ({ detail: count }) => this.#emit('unread', { count }));
    panel.addEventListener('panel-locale', ({ detail: locale }) => {
      keepInTab(this.#settings.key, chosenLocale(this.getAttribute('locale')), locale);
      this.#updatePanel();
    });
    this.#view.box.prepend(panel);
  }

  /** Asks again when the answer is about another channel or language than the present one. */
  async #refresh(): Promise<void> {
    const { address } = this.#settings;
    const config = await fetchConfig(address);
    if (address !== this.#settings.address) return this.#refresh();
    if (config === null) return;
    this.#isOff = !config;
    this.#render();
    if (!config) return;
    const primary = config.channel.theme.primary_color;
    if (CSS.supports('color', primary)) this.#view.box.style.setProperty('--_channel-primary', primary);
    this.#update({ config });
    if (config.channel.launcher_text || config.channel.invitation) standBeside(this, () => this.#settings);
  }

  /** Shows the side, words and state of now. */
  #render(): void {
    const { config, locale, position } = this.#settings;
    const say = launcherSentences(locale);
    this.#view.show({
      open: this.#isOpen,
      busy: this.#loading !== null && this.#panel === null,
      label: say.open,
      // A chat stays that is open, and says by itself that it is off, or that is under way.
      side:
        this.#isOff && !this.#isOpen && !hasLiveChat(this.#settings.key)
          ? 'off'
          : (position ?? config?.channel.theme.position ?? 'right'),
      trouble: this.#hasFailed ? say.unavailable : '',
    });
  }

  #emit<Name extends keyof ChatEvents>(name: Name, detail?: ChatEvents[Name]): void {
    this.dispatchEvent(new CustomEvent(`storefront-chat:${name}`, { detail, bubbles: true, composed: true }));
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
