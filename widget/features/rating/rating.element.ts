/** The end of a chat: rating, comment, and a button for a new chat. */
import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { query } from '../../ui/query';
import type { ChatState } from '../../core/state/chat.state';
import { base } from '../../ui/base.styles';
import { controls } from '../../ui/controls.styles';
import { giveRating } from './give-rating';
import type { RatedConversation } from './give-rating';
import { ratingStyles } from './rating.styles';
import { rating as ratingSentences } from '../../core/i18n/en';
import type { I18n } from '../../core/i18n/i18n';
import { starSentences } from '../../ui/sentences';
import { starsStyles } from '../../ui/stars/stars.styles';
import { starsView } from '../../ui/stars/stars.view';

export class StorefrontChatRating extends LitElement {
  static override readonly styles = [base, controls, starsStyles, ratingStyles];

  @property({ attribute: false }) chat!: ChatState;
  @property({ attribute: false }) i18n!: I18n;
  @property({ attribute: false }) conversation!: RatedConversation;
  @property({ attribute: false }) onStartAnew!: () => void;

  @state() private chosen = 0;
  @query('textarea') private readonly comment!: HTMLTextAreaElement | null;

  override render(): TemplateResult {
    const { chosen, i18n } = this;
    const say = i18n.section('rating', ratingSentences);
    const sayOfStars = starSentences(i18n);
    const { end, rating } = this.chat;
    const isAsked = end?.ratingRequested === true && rating !== 'given';
    return html`<div part="rating">
      ${isAsked ? starsView({ question: say('question'), chosen, onChoose: this.choose }, i18n) : nothing}
      <div role="status">${rating === 'given' ? html`<p class="thanks">${sayOfStars('thanks')}</p>` : nothing}</div>
      <div class="row">
        <button class=${isAsked && chosen > 0 ? 'quiet' : 'main'} type="button" @click=${() => this.onStartAnew()}>
          ${say('startAnew')}
        </button>
        ${
          isAsked && chosen > 0
            ? html`<button class="main" type="button" ?disabled=${rating === 'sending'} @click=${this.submit}>
                ${sayOfStars('submit')}
              </button>`
            : nothing
        }
      </div>
    </div>`;
  }

  private readonly choose = (count: number): void => {
    this.chosen = count;
  };

  private readonly submit = (): void => giveRating(this.conversation, this.chosen, this.comment?.value ?? '');
}
