/** A help topic that the bot answered with: its title, the beginning of the answer, and whether it helped. */
import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { FaqLink } from '../../../src/contract/shopper';
import { base } from '../../ui/base.styles';
import { controls } from '../../ui/controls.styles';
import type { Wording } from '../../core/i18n/wording';
import { lateIcons } from '../../ui/feature-icons';
import { cardWords } from '../../core/i18n/card-texts';
import { faqCardStyles } from './faq-card.styles';

/** Topics voted on, for as long as the page lives: one may be the answer twice. */
const voted = new Set<string>();

/** @csspart faq - The card. */
export class StorefrontChatFaqCard extends LitElement {
  static override readonly styles = [base, controls, faqCardStyles];

  @property({ attribute: false }) faq!: FaqLink;
  @property({ attribute: false }) answer = '';
  @property({ attribute: false }) wording!: Wording;
  @property({ attribute: false }) onRead!: () => void;
  @property({ attribute: false }) onVote!: (id: string, helpful: boolean) => void;
  @state() private hasVoted = false;

  override render(): TemplateResult {
    const { faq, wording } = this;
    const { texts } = wording;
    return html`<section class="card" part="faq" aria-label=${faq.question}>
      <h3>${faq.question}</h3>
      <p class="snippet">${this.answer}</p>
      <button class="link read" type="button" @click=${this.onRead}>
        ${cardWords(wording.locale).readMore} ${lateIcons.next}
      </button>
      <div class="vote">
        <p role="status">${this.isDone ? texts.votedThanks : texts.helpfulQuestion}</p>
        ${this.isDone ? nothing : [this.voteView(texts.yes, true), this.voteView(texts.no, false)]}
      </div>
    </section>`;
  }

  private get isDone(): boolean {
    return this.hasVoted || voted.has(this.faq.id);
  }

  private voteView(label: string, helpful: boolean): TemplateResult {
    return html`<button class="quiet" type="button" @click=${() => this.vote(helpful)}>${label}</button>`;
  }

  private vote(helpful: boolean): void {
    voted.add(this.faq.id);
    this.hasVoted = true;
    this.onVote(this.faq.id, helpful);
  }
}
