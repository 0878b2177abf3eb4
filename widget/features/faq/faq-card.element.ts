/** A help topic that the bot answered with: its title, the beginning of the answer, and whether it helped. */
import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { FaqTopic } from '../../../src/contract/shopper';
import { base } from '../../ui/base.styles';
import { controls } from '../../ui/controls.styles';
import { faqVote } from '../../core/i18n/en';
import type { I18n } from '../../core/i18n/i18n';
import { icons } from '../../ui/icons';
import { query } from '../../ui/query';
import { faqCardStyles } from './faq-card.styles';
import { textBlocks } from './text-table';
import type { TextBlock } from './text-table';

/** Of an answer with tables; texts are cut after some lines by the style sheet. */
const MOST_BLOCKS = 3;
const MOST_ROWS = 6;

/** Topics voted on, for as long as the page lives: one may be the answer twice. */
const voted = new Set<string>();

/** @csspart faq - The card. */
export class StorefrontChatFaqCard extends LitElement {
  static override readonly styles = [base, controls, faqCardStyles];

  @property({ attribute: false }) faq!: FaqTopic;
  @property({ attribute: false }) answer = '';
  @property({ attribute: false }) i18n!: I18n;
  @property({ attribute: false }) onRead!: () => void;
  @property({ attribute: false }) onVote!: (id: string, helpful: boolean) => void;
  @state() private hasVoted = false;
  /** A text is longer than the card. */
  @state() private isCut = false;

  @query('.snippet') private readonly snippet!: HTMLElement;
  private readonly size = new ResizeObserver(() => {
    const texts = [...this.snippet.querySelectorAll('p')];
    this.isCut = texts.some(({ clientHeight, scrollHeight }) => scrollHeight > clientHeight + 1);
  });

  override firstUpdated(): void {
    this.size.observe(this.snippet);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.size.disconnect();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.firstUpdated();
  }

  override render(): TemplateResult {
    const { answer, faq, i18n } = this;
    const say = i18n.section('faqVote', faqVote);
    const blocks = textBlocks(answer);
    const isAll = faq.complete && !this.isCut && blocks.length <= MOST_BLOCKS && blocks.every(fits);
    return html`<section class="card" part="faq" aria-label=${faq.question}>
      <h3>${faq.question}</h3>
      <div class="snippet">${blocks.slice(0, MOST_BLOCKS).map(blockView)}</div>
      ${
        isAll
          ? nothing
          : html`<button class="link read" type="button" @click=${this.onRead}>
              ${say('readMore')} ${icons.next}
            </button>`
      }
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

function fits(block: TextBlock): boolean {
  return typeof block === 'string' || block.length <= MOST_ROWS;
}

function blockView(block: TextBlock): TemplateResult {
  if (typeof block === 'string') return html`<p dir="auto">${block}</p>`;
  return html`<table>
    ${block.slice(0, MOST_ROWS).map(
      (row) =>
        html`<tr>
          ${row.map((cell) => html`<td dir="auto">${cell}</td>`)}
        </tr>`,
    )}
  </table>`;
}
