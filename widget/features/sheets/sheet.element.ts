/** A sheet over the conversation: leave a message, own requests, past chats, or the transcript. */
import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { query } from '../../ui/query';
import type { CallFeature } from '../../core/api/feature-client.port';
import type { ConsentSession } from '../../core/session/consent.port';
import { dueConsent } from '../../core/state/chat.state';
import type { ChatState } from '../../core/state/chat.state';
import { base } from '../../ui/base.styles';
import { controls } from '../../ui/controls.styles';
import { sheetStyles } from './sheet.styles';
import type { I18n } from '../../core/i18n/i18n';
import { sheetSentences } from '../../ui/sentences';
import { typedText } from '../../core/state/typed-text';
import { featureIcons } from '../../ui/feature-icons';
import type { Sheet } from '../../core/state/sheet';

export class StorefrontChatSheet extends LitElement {
  static override readonly styles = [base, controls, sheetStyles];

  @property({ attribute: false }) sheet: Sheet = 'ticket';
  /** The topic, request or chat that is open; null shows the list of them. */
  @property({ attribute: false }) entry: string | null = null;
  @property({ attribute: false }) channel = 'default';
  @property({ attribute: false }) call!: CallFeature;
  @property({ attribute: false }) chat!: ChatState;
  @property({ attribute: false }) i18n!: I18n;
  @property({ attribute: false }) email = '';
  @property({ attribute: false }) session: ConsentSession | null = null;
  @property({ attribute: false }) onSheet!: (sheet: Sheet, entry: string | null) => void;
  @property({ attribute: false }) onClose!: () => void;

  @query('.back') private readonly backButton!: HTMLElement | null;
  private covered: readonly Element[] = [];

  /** Everything under a sheet is inert while it is open. */
  override connectedCallback(): void {
    super.connectedCallback();
    this.cover(true);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.cover(false);
  }

  override updated(changed: PropertyValues): void {
    if (changed.has('sheet') || changed.has('entry')) this.backButton?.focus();
  }

  override render(): TemplateResult {
    const say = sheetSentences(this.i18n);
    return html`<div class="bar">
        <button class="round back" type="button" aria-label=${say('back')} @click=${this.back}>
          ${featureIcons.back}
        </button>
        <h2>${say(`title.${this.sheet}`)}</h2>
      </div>
      ${this.bodyView()}${isWritten(this.sheet) && dueConsent(this.chat) ? this.consentView() : nothing}`;
  }

  private consentView(): TemplateResult {
    return html`<storefront-chat-consent
      .chat=${this.chat}
      .i18n=${this.i18n}
      .session=${this.session}
    ></storefront-chat-consent>`;
  }

  private bodyView(): TemplateResult {
    const { call, chat, i18n } = this;
    switch (this.sheet) {
      case 'faq':
        return html`<storefront-chat-faq
          .call=${call}
          .i18n=${i18n}
          .channel=${this.channel}
          .entryId=${this.entry}
          .typed=${typedText(chat)}
          .onEntry=${this.open}
          .onAsk=${this.ask}
        ></storefront-chat-faq>`;
      case 'ticket':
        return html`<storefront-chat-ticket-form
          class="body"
          .call=${call}
          .chat=${chat}
          .i18n=${i18n}
          .email=${this.email}
          .onShowTickets=${() => this.onSheet('tickets', null)}
        ></storefront-chat-ticket-form>`;
      case 'tickets':
        return html`<storefront-chat-tickets
          class="body"
          .call=${call}
          .i18n=${i18n}
          .rules=${chat.channel?.attachments}
          .news=${chat.ticketNews}
          .reference=${this.entry}
          .typed=${chat.draft}
          .onOpen=${this.open}
        ></storefront-chat-tickets>`;
      case 'history':
        return html`<storefront-chat-history
          class="body ${this.entry === null ? '' : 'whole'}"
          .call=${call}
          .i18n=${i18n}
          .conversation=${this.entry}
          .onOpen=${this.open}
          .onAsk=${this.entry === chat.conversationId || chat.stage === 'ended' ? null : this.ask}
        ></storefront-chat-history>`;
      case 'transcript':
        return html`<storefront-chat-transcript
          class="body"
          .call=${call}
          .i18n=${i18n}
          .email=${this.email}
        ></storefront-chat-transcript>`;
    }
  }

  private cover(inert: boolean): void {
    this.covered = inert ? [...(this.parentElement?.children ?? [])].filter((one) => one !== this) : this.covered;
    for (const element of this.covered) element.toggleAttribute('inert', inert);
  }

  /** The chat is under the sheet; what was being written there stays. */
  private readonly ask = (question: string): void => {
    if (this.chat.draft.trim() === '') this.session?.store.dispatch({ type: 'drafted', draft: question });
    this.onClose();
  };

  private readonly open = (entry: string | null): void => this.onSheet(this.sheet, entry);

  private readonly back = (): void => (this.entry === null ? this.onClose() : this.open(null));
}

/** Whether something can be written on it. */
function isWritten(sheet: Sheet): boolean {
  return sheet === 'ticket' || sheet === 'tickets' || sheet === 'transcript';
}
