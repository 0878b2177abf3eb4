/** After a chat: stars, a comment, and a new beginning. */
import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { ChatState } from '../../core/state/chat.state';
import { AroundLanguage } from '../../ui/language.controller';
import { base } from '../../ui/base.styles';
import { controls } from '../../ui/controls.styles';
import { farewellStyles } from './rating.styles';
import type { Wording } from '../../core/i18n/wording';
import { starsStyles } from '../../ui/stars/stars.styles';
import { starsView } from '../../ui/stars/stars.view';

export class StorefrontChatFarewell extends LitElement {
  static override readonly styles = [base, controls, starsStyles, farewellStyles];

  @property({ attribute: false }) chat!: ChatState;
  @property({ attribute: false }) wording!: Wording;
  @property({ attribute: false }) onRate!: (rating: number, feedback: string) => void;
  @property({ attribute: false }) onStartAnew!: () => void;

  private readonly language = new AroundLanguage(this);
  @state() private chosen = 0;
  @query('textarea') private readonly comment!: HTMLTextAreaElement | null;

  override render(): TemplateResult {
    const { chosen, wording } = this;
    const { texts } = this.language;
    const { farewell, rating } = this.chat;
    const isAsked = farewell?.ratingRequested === true && rating !== 'given';
    return html`<div part="farewell">
      ${isAsked ? starsView({ question: texts.rateQuestion, chosen, onChoose: this.choose }, texts, wording) : nothing}
      <div role="status">${rating === 'given' ? html`<p class="thanks">${texts.thanks}</p>` : nothing}</div>
      <div class="row">
        <button class=${isAsked && chosen > 0 ? 'quiet' : 'main'} type="button" @click=${() => this.onStartAnew()}>
          ${texts.startAnew}
        </button>
        ${
          isAsked && chosen > 0
            ? html`<button class="main" type="button" ?disabled=${rating === 'sending'} @click=${this.submit}>
                ${texts.submitRating}
              </button>`
            : nothing
        }
      </div>
    </div>`;
  }

  private readonly choose = (count: number): void => {
    this.chosen = count;
  };

  private readonly submit = (): void => this.onRate(this.chosen, this.comment?.value ?? '');
}
