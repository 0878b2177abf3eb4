/** A help topic that the bot answered with: its title, the beginning of the answer, and whether it helped. */
import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { FaqLink } from '../../../src/contract/shopper';
import { base } from '../../ui/base.styles';
import { controls } from '../../ui/controls.styles';
import { faqVote } from '../../core/i18n/en';
import type { I18n } from '../../core/i18n/i18n';
import { icons } from '../../ui/icons';
import { faqCardStyles } from './faq-card.styles';

/** Topics voted on, for as long as the page lives: one may be the answer twice. */
const voted = new Set<string>();

/** @csspart faq - The card. */
export class StorefrontChatFaqCard extends LitElement {
  static override readonly styles = [base, controls, faqCardStyles];

  @property({ attribute: false }) faq!: FaqLink;
  @property({ attribute: false }) answer = '';
  @property({ attribute: false }) i18n!: I18n;
  @property({ attribute: false }) onRead!: () => void;
  @property({ attribute: false }) onVote!: (id: string, helpful: boolean) => void;
  @state() private hasVoted = false;

  override render(): TemplateResult {
    const { faq, i18n } = this;
    const say = i18n.section('faqVote', faqVote);
    return html`<section class="card" part="faq" aria-label=${faq.question}>
      <h3>${faq.question}</h3>
      <p class="snippet">${this.answer}</p>
      <button class="link read" type="button" @click=${this.onRead}>${say('readMore')} ${icons.next}</button>
      <div class="vote">
        <p role="status">${this.isDone ? say('thanks') : say('question')}</p>
        ${this.isDone ? nothing : [this.voteView(say('yes'), true), this.voteView(say('no'), false)]}
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
