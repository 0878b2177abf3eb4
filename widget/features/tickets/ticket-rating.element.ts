/** The rating of a solved request, which can be changed later. */
import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { query } from '../../ui/query';
import { base } from '../../ui/base.styles';
import { controls } from '../../ui/controls.styles';
import type { TicketFeedbackRequest } from '../../../src/contract/shopper';
import type { Say } from '../../core/i18n/catalogue';
import type { I18n } from '../../core/i18n/i18n';
import { failureOf } from '../../ui/form/failure';
import { starSentences } from '../../ui/sentences';
import { starsStyles } from '../../ui/stars/stars.styles';
import { starRowView, starsView } from '../../ui/stars/stars.view';
import { ticketRatingStyles } from './ticket-rating.styles';

const RATED = [
  ['recommendation', 'rate.recommendation'],
  ['agent_rating', 'rate.agent'],
  ['response_time_rating', 'rate.responseTime'],
  ['communication_rating', 'rate.communication'],
] as const;

/** What may be rated beside the whole. */
export type MoreRatings = Pick<TicketFeedbackRequest, (typeof RATED)[number][0]>;

export class StorefrontChatTicketRating extends LitElement {
  static override readonly styles = [base, controls, starsStyles, ticketRatingStyles];

  @property({ attribute: false }) say!: Say<'tickets'>;
  @property({ attribute: false }) i18n!: I18n;
  /** Stars given before; null when there were none. */
  @property({ attribute: false }) given: number | null = null;
  /** Rejects when it failed; stars and comment then stay. */
  @property({ attribute: false }) send!: (rating: number, comment: string, more: MoreRatings) => Promise<void>;

  @state() private chosen = 0;
  @state() private more: MoreRatings = {};
  @state() private isChanging = false;
  @state() private isSending = false;
  @state() private isThanked = false;
  @state() private failure = '';
  @query('textarea') private readonly comment!: HTMLTextAreaElement | null;

  override render(): TemplateResult {
    const { given, i18n, isThanked } = this;
    return html`<div role="status">
        ${isThanked ? html`<p class="thanks">${starSentences(i18n)('thanks')}</p>` : nothing}
      </div>
      ${given === null || this.isChanging ? this.askView() : this.givenView(given)}
      <p class="failure" role="alert">${this.failure}</p>`;
  }

  private askView(): TemplateResult {
    const { chosen, say, i18n } = this;
    return html`${starsView({ question: say('rate'), chosen, onChoose: this.choose }, i18n)}
    ${
      chosen === 0
        ? nothing
        : html`${this.moreView()}<button
              class="main"
              type="button"
              aria-disabled=${this.isSending ? 'true' : 'false'}
              @click=${this.submit}
            >
              ${starSentences(i18n)('submit')}
            </button>`
    }`;
  }

  private moreView(): readonly TemplateResult[] {
    const { say, i18n, more } = this;
    return RATED.map(([name, sentence]) => {
      const onChoose = (count: number) => (this.more = { ...this.more, [name]: count });
      return html`<div class="more">
        ${starRowView(name, { question: say(sentence), chosen: more[name] ?? 0, onChoose }, i18n)}
      </div>`;
    });
  }

  private givenView(given: number): TemplateResult {
    const { say, i18n } = this;
    return html`<p>${starSentences(i18n)('rated', { stars: given, most: 5 })}</p>
      <button class="link" type="button" @click=${this.change}>${say('changeRating')}</button>`;
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
      await this.send(this.chosen, this.comment?.value.trim() ?? '', this.more);
      this.isChanging = false;
      this.isThanked = true;
      await this.focusOn('.link');
    } catch (error) {
      this.failure = failureOf(error, this.i18n);
    } finally {
      this.isSending = false;
    }
  };

  /** The pressed button is gone by now. */
  private async focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}
