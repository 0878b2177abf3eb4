/** A sheet over the conversation: leave a message, own requests, past chats, or the transcript. */
import { LitElement, html } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { AskAround } from '../client/around-client.port';
import type { ChatState } from '../store/chat.state';
import { base } from '../styles/base.styles';
import { controls } from '../styles/controls.styles';
import { sheetStyles } from '../styles/sheet.styles';
import type { Wording } from '../texts/wording';
import { icons } from '../views/icons';
import type { Sheet } from '../views/layers.controller';
import { AroundLanguage } from './around-language.controller';

export class StorefrontChatAround extends LitElement {
  static override readonly styles = [base, controls, sheetStyles];

  @property({ attribute: false }) sheet: Sheet = 'ticket';
  @property({ attribute: false }) ask!: AskAround;
  @property({ attribute: false }) chat!: ChatState;
  @property({ attribute: false }) wording!: Wording;
  @property({ attribute: false }) email = '';
  @property({ attribute: false }) onSheet!: (sheet: Sheet) => void;
  @property({ attribute: false }) onClose!: () => void;

  /** The request or chat that is open, of those in the list. */
  @state() private opened: string | null = null;
  @query('.back') private readonly backButton!: HTMLElement | null;
  private readonly language = new AroundLanguage(this);

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('sheet')) this.opened = null;
  }

  override updated(changed: PropertyValues): void {
    if (changed.has('sheet') || changed.has('opened')) this.backButton?.focus();
  }

  override render(): TemplateResult {
    const { texts } = this.wording;
    return html`<div class="bar">
        <button class="round back" type="button" aria-label=${texts.back} @click=${this.back}>${icons.back}</button>
        <h2>${this.heading()}</h2>
      </div>
      ${this.bodyView()}`;
  }

  private heading(): string {
    const { texts } = this.wording;
    return this.sheet === 'ticket' ? texts.leaveMessage : texts[this.sheet];
  }

  private bodyView(): TemplateResult {
    const { ask, chat, wording } = this;
    const say = this.language.texts;
    switch (this.sheet) {
      case 'ticket':
        return html`<storefront-chat-ticket-form
          class="body"
          .ask=${ask}
          .say=${say}
          .chat=${chat}
          .wording=${wording}
          .email=${this.email}
          .onShowTickets=${() => this.onSheet('tickets')}
        ></storefront-chat-ticket-form>`;
      case 'tickets':
        return html`<storefront-chat-tickets
          class="body"
          .ask=${ask}
          .say=${say}
          .wording=${wording}
          .news=${chat.ticketNews}
          .reference=${this.opened}
          .onOpen=${this.open}
        ></storefront-chat-tickets>`;
      case 'history':
        return html`<storefront-chat-history
          class="body ${this.opened === null ? '' : 'whole'}"
          .ask=${ask}
          .say=${say}
          .wording=${wording}
          .conversation=${this.opened}
          .onOpen=${this.open}
        ></storefront-chat-history>`;
      case 'transcript':
        return html`<storefront-chat-transcript
          class="body"
          .ask=${ask}
          .say=${say}
          .email=${this.email}
        ></storefront-chat-transcript>`;
    }
  }

  private readonly open = (id: string): void => {
    this.opened = id;
  };

  private readonly back = (): void => {
    if (this.opened === null) return this.onClose();
    this.opened = null;
  };
}
