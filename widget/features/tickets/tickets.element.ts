/** The shopper's requests in a sheet: fetches the list, or one of them. */
import { LitElement } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { AttachmentRules, ChatTicketEvent, Ticket, TicketDetail } from '../../../src/contract/shopper';
import type { CallFeature } from '../../core/api/feature-client.port';
import { base } from '../../ui/base.styles';
import { controls } from '../../ui/controls.styles';
import { tickets } from '../../core/i18n/en';
import type { I18n } from '../../core/i18n/i18n';
import { sheetBodyStyles } from '../../ui/sheet-body.styles';
import { listStyles } from '../../ui/list.styles';
import { Loading } from '../../ui/loading.controller';
import { loadedView } from '../../ui/loaded.view';
import type { FileField } from '../../contract/file-field.port';
import { fetchFileField, fileFieldView } from './file-field.view';
import { RetryId } from './retry-id';
import { sentFiles } from './sent-files';
import { ticketListView, ticketView } from './ticket.view';
import type { TicketActions } from './ticket.view';

export class StorefrontChatTickets extends LitElement {
  static override readonly styles = [base, controls, listStyles, sheetBodyStyles];

  @property({ attribute: false }) call!: CallFeature;
  @property({ attribute: false }) i18n!: I18n;
  /** Which files may be sent; undefined: none. */
  @property({ attribute: false }) rules: AttachmentRules | undefined;
  /** The latest change of a request, after which it is fetched again. */
  @property({ attribute: false }) news: ChatTicketEvent | null = null;
  /** Request to show; null shows the list. */
  @property({ attribute: false }) reference: string | null = null;
  /** A draft, with which an answer begins. */
  @property({ attribute: false }) typed = '';
  @property({ attribute: false }) onOpen!: (reference: string) => void;

  private readonly list = new Loading<readonly Ticket[]>(this);
  private readonly ticket = new Loading<TicketDetail>(this);
  private readonly retryId = new RetryId();

  override connectedCallback(): void {
    super.connectedCallback();
    fetchFileField();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('reference')) this.ticket.value = null;
    if (changed.has('reference') || changed.has('news')) this.load();
  }

  override render(): TemplateResult {
    const { reference, i18n } = this;
    const say = i18n.section('tickets', tickets);
    return reference === null
      ? loadedView(this.list, i18n, this.load, (all) => ticketListView(all, i18n, say, this.onOpen))
      : loadedView(this.ticket, i18n, this.load, (ticket) =>
          ticketView(
            ticket,
            i18n,
            say,
            { onReply: this.reply(reference), onRate: this.rate(ticket, reference) },
            fileFieldView(this.rules, this.call, i18n),
            this.typed,
          ),
        );
  }

  private readonly load = (): void => {
    const { call, reference } = this;
    if (reference === null) void this.list.load(call((client) => client.tickets()));
    else void this.ticket.load(call((client) => client.ticket(reference)));
  };

  private reply(reference: string): TicketActions['onReply'] {
    return async (values) => {
      const message = values.message ?? '';
      const files = await sentFiles(this.renderRoot);
      const client_message_id = this.retryId.for({ reference, message, ...files });
      await this.call((client) => client.answerTicket(reference, { message, ...files, client_message_id }));
      this.renderRoot.querySelector('storefront-chat-form')?.clear();
      this.renderRoot.querySelector<Partial<FileField> & Element>('storefront-chat-file-field')?.clear?.();
      await this.ticket.load(this.call((client) => client.ticket(reference)));
    };
  }

  private rate(ticket: TicketDetail, reference: string): TicketActions['onRate'] {
    return async (rating, comment, more) => {
      const request = { rating, ...more, ...(comment ? { feedback: comment } : {}) };
      const rated = await this.call((client) => client.rateTicket(reference, request));
      this.ticket.value = { ...ticket, rating: rated.rating };
      this.requestUpdate();
    };
  }
}
