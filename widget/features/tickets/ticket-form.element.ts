/** The form that leaves a message for the team, and the reference it is kept under. */
import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Ticket } from '../../../src/contract/shopper';
import type { CallFeature } from '../../core/api/feature-client.port';
import type { ChatState } from '../../core/state/chat.state';
import { base } from '../../ui/base.styles';
import { controls } from '../../ui/controls.styles';
import type { Say } from '../../core/i18n/catalogue';
import { tickets } from '../../core/i18n/en';
import type { I18n } from '../../core/i18n/i18n';
import { icons } from '../../ui/icons';
import { formSentences, sheetSentences } from '../../ui/sentences';
import { sheetBodyStyles } from '../../ui/sheet-body.styles';
import { contactFlaws, given } from '../../ui/form/form-validation';
import type { Flaws, Values } from '../../ui/form/form-validation';
import type { Field } from '../../ui/form/form.element';
import { fetchFileField, fileFieldView } from './file-field.view';
import { RetryId } from './retry-id';
import { sentFiles } from './sent-files';
import { typedText } from '../../core/state/typed-text';

export class StorefrontChatTicketForm extends LitElement {
  static override readonly styles = [base, controls, sheetBodyStyles];

  @property({ attribute: false }) call!: CallFeature;
  @property({ attribute: false }) chat!: ChatState;
  @property({ attribute: false }) i18n!: I18n;
  @property({ attribute: false }) email = '';
  @property({ attribute: false }) onShowTickets!: () => void;

  @state() private ticket: Ticket | null = null;
  /** As it was when the form was opened. */
  private typed = '';
  private readonly retryId = new RetryId();
  private newsBefore: ChatState['ticketNews'] = null;

  override connectedCallback(): void {
    super.connectedCallback();
    fetchFileField();
    this.typed = typedText(this.chat);
  }

  override render(): TemplateResult {
    return this.ticket === null ? this.formView() : this.sentView(this.ticket);
  }

  private get say(): Say<'tickets'> {
    return this.i18n.section('tickets', tickets);
  }

  private formView(): TemplateResult {
    const { i18n, say } = this;
    return html`<p class="intro">${say('intro')}</p>
      <storefront-chat-form
        .i18n=${this.i18n}
        .fields=${this.fields()}
        .submitLabel=${say('send')}
        .check=${this.check}
        .send=${this.send}
        >${fileFieldView(this.chat.channel?.attachments, this.call, i18n)}</storefront-chat-form
      >`;
  }

  private fields(): readonly Field[] {
    const { email, i18n, say } = this;
    const form = formSentences(i18n);
    const hint = this.chat.shopper?.verified ? form('optional') : form('oneOfTwo');
    return [
      { name: 'subject', label: say('subject'), type: 'text', longest: 200, isRequired: true },
      {
        name: 'description',
        label: this.i18n.say('composer'),
        type: 'area',
        longest: 3000,
        isRequired: true,
        value: this.typed,
      },
      { name: 'email', label: form('field.email'), type: 'email', longest: 254, isRequired: false, value: email, hint },
      { name: 'phone', label: form('field.phone'), type: 'tel', longest: 32, isRequired: false, hint },
    ];
  }

  /** The reference may arrive a moment after the ticket was accepted. */
  private sentView({ reference }: Ticket): TemplateResult {
    const { ticketNews } = this.chat;
    const known = reference ?? (ticketNews === this.newsBefore ? null : (ticketNews?.reference ?? null));
    return html`<div class="sent" role="status">
      ${icons.tick}
      <p>${this.say('sent')}</p>
      <p class="reference">
        ${known === null ? this.say('referenceComes') : this.say('reference', { reference: known })}
      </p>
      ${
        known === null
          ? nothing
          : html`<button class="quiet" type="button" @click=${() => this.onShowTickets()}>
              ${sheetSentences(this.i18n)('title.tickets')}
            </button>`
      }
    </div>`;
  }

  /** The shop knows where to reach a shopper whom it vouched for. */
  private readonly check = (values: Values): Flaws => (this.chat.shopper?.verified ? {} : contactFlaws(values));

  private readonly send = async (values: Values): Promise<void> => {
    const { subject = '', ...rest } = given(values);
    this.newsBefore = this.chat.ticketNews;
    const files = await sentFiles(this.renderRoot);
    const client_ticket_id = this.retryId.for({ ...values, ...files });
    this.ticket = await this.call((client) => client.leaveTicket({ subject, ...rest, ...files, client_ticket_id }));
  };
}
