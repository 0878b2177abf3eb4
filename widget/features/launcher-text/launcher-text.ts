/** Keeps the text beside the chat button that of the channel, in the language in which the page is now, while the chat is closed. */
import type { ChannelSettings } from '../../../src/contract/shopper';
import type { BesideSettings } from '../../contract/beside.port';
import type { StorefrontChatElement } from '../../contract/storefront-chat.api';
import { fetchConfig } from '../../core/api/launcher-config';
import { LauncherTextView } from './launcher-text.view';

const onPage = new WeakMap<StorefrontChatElement, LauncherText>();

export function showLauncherText(host: StorefrontChatElement, settings: () => BesideSettings): void {
  const text = onPage.get(host) ?? new LauncherText(host, settings);
  onPage.set(host, text);
  text.take();
}

class LauncherText {
  readonly #view: LauncherTextView;
  #channel: ChannelSettings | undefined;
  /** Of what was asked last. */
  #address = '';

  constructor(
    private readonly host: StorefrontChatElement,
    private readonly settings: () => BesideSettings,
  ) {
    this.#view = new LauncherTextView(host, () => host.open());
    new MutationObserver(() => void this.#follow()).observe(host, { attributeFilter: ['channel', 'locale'] });
    host.addEventListener('open', () => this.#show());
    host.addEventListener('close', () => void this.#follow());
  }

  /** What the loader has just learnt is about the present channel and language. */
  take(): void {
    const { address, config } = this.settings();
    this.#address = address;
    this.#channel = config?.channel;
    this.#show();
  }

  async #follow(): Promise<void> {
    const { address } = this.settings();
    if (address === this.#address) return this.#show();
    this.#address = address;
    const config = await fetchConfig(address);
    if (address !== this.#address) return;
    this.#channel = config ? config.channel : undefined;
    this.#show();
  }

  #show(): void {
    const { launcher_text: text = '', locale = '' } = this.#channel ?? {};
    this.#view.show(this.host.isOpen ? '' : text, locale);
  }
}
