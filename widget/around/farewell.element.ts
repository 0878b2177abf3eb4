/** After a chat: stars, a comment, and a new beginning. */
import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { ChatState } from '../store/chat.state';
import { AroundLanguage } from './around-language.controller';
import { base } from '../styles/base.styles';
import { controls } from '../styles/controls.styles';
import { farewellStyles } from '../styles/farewell.styles';
import type { Wording } from '../texts/wording';
import { lateIcons } from './late-icons';

const STARS = [1, 2, 3, 4, 5];

export class StorefrontChatFarewell extends LitElement {
  static override readonly styles = [base, controls, farewellStyles];

  @property({ attribute: false }) chat!: ChatState;
  @property({ attribute: false }) wording!: Wording;
  @property({ attribute: false }) onRate!: (rating: number, feedback: string) => void;
  @property({ attribute: false }) onStartAnew!: () => void;

  private readonly language = new AroundLanguage(this);
  @state() private chosen = 0;
  @query('textarea') private readonly comment!: HTMLTextAreaElement | null;

  override render(): TemplateResult {
    const { texts } = this.language;
    const { farewell, rating } = this.chat;
    const isAsked = farewell?.ratingRequested === true && rating !== 'given';
    return html`<div part="farewell">
      ${isAsked ? this.ratingView() : nothing}
      <div role="status">${rating === 'given' ? html`<p class="thanks">${texts.thanks}</p>` : nothing}</div>
      <div class="row">
        <button class=${isAsked && this.chosen > 0 ? 'quiet' : 'main'} type="button" @click=${() => this.onStartAnew()}>
          ${texts.startAnew}
        </button>
        ${
          isAsked && this.chosen > 0
            ? html`<button class="main" type="button" ?disabled=${rating === 'sending'} @click=${this.submit}>
                ${texts.submitRating}
              </button>`
            : nothing
        }
      </div>
    </div>`;
  }

  private ratingView(): TemplateResult {
    const { texts } = this.language;
    return html`<fieldset>
        <legend>${texts.rateQuestion}</legend>
        ${STARS.map((count) => this.starView(count))}
      </fieldset>
      ${
        this.chosen === 0
          ? nothing
          : html`<textarea
              class="field"
              rows="2"
              maxlength="2000"
              aria-label=${texts.comment}
              placeholder=${texts.comment}
            ></textarea>`
      }`;
  }

  private starView(count: number): TemplateResult {
    const label = this.language.texts.stars(this.wording.number(count), count === 1);
    return html`<label class=${count <= this.chosen ? 'star lit' : 'star'} title=${label}>
      <input
        type="radio"
        name="rating"
        aria-label=${label}
        .checked=${count === this.chosen}
        @change=${() => {
          this.chosen = count;
        }}
      />
      ${lateIcons.star}
    </label>`;
  }

  private readonly submit = (): void => this.onRate(this.chosen, this.comment?.value ?? '');
}
