/** A chat that ends in a moment: the shopper may still think again. */
import { LitElement, html } from 'lit';
import type { TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { PendingEnd } from './pending-end';
import { base } from '../../ui/base.styles';
import { controls } from '../../ui/controls.styles';
import type { Wording } from '../../core/i18n/wording';
import { REAL_TIMERS } from '../../core/time/timers.port';
import { AroundLanguage } from '../../ui/language.controller';
import { endingStyles } from './ending.styles';

export class StorefrontChatEnding extends LitElement {
  static override readonly styles = [base, controls, endingStyles];

  @property({ attribute: false }) wording!: Wording;
  @property({ attribute: false }) onUndo!: () => void;
  @property({ attribute: false }) onEnd!: () => void;

  @query('button') private readonly undo!: HTMLElement;
  private readonly language = new AroundLanguage(this);
  private readonly pending = new PendingEnd(() => this.onEnd(), REAL_TIMERS);

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('pagehide', this.pending.finish);
    this.pending.start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('pagehide', this.pending.finish);
    this.pending.undo();
  }

  override focus(): void {
    void this.updateComplete.then(() => this.undo.focus());
  }

  override render(): TemplateResult {
    const { texts } = this.language;
    return html`<p role="status">${texts.ending}</p>
      <button class="main" id="undo" type="button" @click=${() => this.onUndo()}>${texts.undo}</button>
      <i class="fuse"></i>`;
  }
}
