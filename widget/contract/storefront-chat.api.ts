/** The public API of the element: methods and events. Published as `storefront-chat.d.ts`. */

/** The shopper, as far as the shop knows. */
export interface ShopperIdentity {
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
  /** JWT in which the shop vouches for its shopper (HS256 with the bridge's `IDENTITY_SECRET`). */
  readonly token?: string;
}

/** Where the shopper is in the shop. What is left out is read from the page. */
export interface ShopContext {
  readonly url?: string;
  readonly title?: string;
  /** Worth of the cart, in the shop's currency. */
  readonly cartValue?: number;
}

export interface ChatMessage {
  readonly id: string;
  readonly type: 'bot' | 'agent' | 'system';
  readonly content: string;
}

/** `detail` of each event. Each is dispatched twice: as `storefront-chat:<name>`, which bubbles, and as plain `<name>`. */
export interface ChatEvents {
  /** The launcher has its colours and can be pressed. */
  readonly ready: null;
  /** The chat window was opened, by the shopper or by the page. */
  readonly open: null;
  /** The chat window was closed; the conversation goes on. */
  readonly close: null;
  /** Somebody answered. */
  readonly message: ChatMessage;
  /** The number of messages that the shopper has not seen has changed. */
  readonly unread: { readonly count: number };
  /** The shopper was forgotten, by this page or by another tab. */
  readonly reset: null;
}

export interface StorefrontChatElement extends HTMLElement {
  /** Whether the chat window is shown. */
  readonly isOpen: boolean;
  /** Shows the chat window. */
  open(): void;
  /** Hides the chat window; the conversation goes on. */
  close(): void;
  /** Shows the chat window, or hides it. */
  toggle(): void;
  /** Opens the chat with these words in the composer; the shopper decides whether to send them. */
  write(text: string): Promise<void>;
  /** Says who the shopper is; goes before the attributes. `{}` takes it back; the conversation stays. */
  identify(identity: ShopperIdentity): void;
  /**
   * The shopper logs out: this browser forgets who they are, their conversation and what they have not sent, in all
   * tabs; the attributes that name them go, too. Whoever opens the chat next begins anew. The bridge ends their sessions
   * on every device: at once, or once the network is back.
   */
  reset(): void;
  /** Says where the shopper is, for pages that change without loading; what is left out stays as it was. */
  setContext(context: ShopContext): void;
  /** Speaks another language at once, whatever the shopper chose before: BCP 47, as the `locale` attribute. */
  setLocale(locale: string): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'storefront-chat': StorefrontChatElement;
  }
}
