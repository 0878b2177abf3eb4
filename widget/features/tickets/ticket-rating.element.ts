/** What the shopper thinks of a solved request: stars, a comment, thanks, and another word later. */
import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { base } from '../../ui/base.styles';
import { controls } from '../../ui/controls.styles';
import type { Wording } from '../../core/i18n/wording';
import { failureOf } from '../../ui/failure';
import { starsStyles } from '../../ui/stars/stars.styles';
import { starsView } from '../../ui/stars/stars.view';
import type { AroundTexts } from '../../core/i18n/sheets/sheet-texts';
import { ticketRatingStyles } from './ticket-rating.styles';

export class StorefrontChatTicketRating extends LitElement {
  static override readonly styles = [base, controls, starsStyles, ticketRatingStyles];

  @property({ attribute: false }) say!: AroundTexts;
  @property({ attribute: false }) wording!: Wording;
  /** Stars given before; null when there were none. */
  @property({ attribute: false }) given: number | null = null;
  /** Rejects when it could not be done; what was chosen and written stays then. */
  @property({ attribute: false }) send!: (rating: number, comment: string) => Promise<void>;

  @state() private chosen = 0;
  @state() private isChanging = false;
  @state() private isSending = false;
  @state() private isThanked = false;
  @state() private failure = '';
  @query('textarea') private readonly comment!: HTMLTextAreaElement | null;

  override render(): TemplateResult {
    const { given, isThanked, say } = this;
    return html`<div role="status">${isThanked ? html`<p class="thanks">${say.thanks}</p>` : nothing}</div>
      ${given === null || this.isChanging ? this.askView() : this.givenView(given)}
      <p class="failure" role="alert">${this.failure}</p>`;
  }

  private askView(): TemplateResult {
    const { chosen, say, wording } = this;
    return html`${starsView({ question: say.rateRequest, chosen, onChoose: this.choose }, say, wording)}
    ${
      chosen === 0
        ? nothing
        : html`<button
            class="main"
            type="button"
            aria-disabled=${this.isSending ? 'true' : 'false'}
            @click=${this.submit}
          >
            ${say.submitRating}
          </button>`
    }`;
  }

  private givenView(given: number): TemplateResult {
    const { say, wording } = this;
    return html`<p>${say.rated(wording.number(given), wording.number(5))}</p>
      <button class="link" type="button" @click=${this.change}>${say.changeRating}</button>`;
  }

  private readonly choose = (count: number): void => {
    this.chosen = count;
  };

  private readonly change = async (): Promise<void> => {
    this.chosen = this.given ?? 0;
    this.isChanging = true;
    this.isThanked = false;
    await this.focusOn('input:checked');
  };

  private readonly submit = async (): Promise<void> => {
    if (this.isSending) return;
    this.isSending = true;
    this.failure = '';
    try {
      await this.send(this.chosen, this.comment?.value.trim() ?? '');
      this.isChanging = false;
      this.isThanked = true;
      await this.focusOn('.link');
    } catch (error) {
      this.failure = failureOf(error, this.say);
    } finally {
      this.isSending = false;
    }
  };

  /** What was pressed is gone. */
  private async focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}
