/** Ends the chat after a few seconds in which the shopper can undo it. */
import { LitElement, html } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { query } from '../../ui/query';
import { PendingEnd } from './pending-end';
import { base } from '../../ui/base.styles';
import { controls } from '../../ui/controls.styles';
import { ending } from '../../core/i18n/en';
import type { I18n } from '../../core/i18n/i18n';
import { REAL_TIMERS } from '../../core/time/timers.port';
import { endingStyles } from './ending.styles';

export class StorefrontChatEnding extends LitElement {
  static override readonly styles = [base, controls, endingStyles];

  @property({ attribute: false }) i18n!: I18n;
  @property({ attribute: false }) onUndo!: () => void;
  @property({ attribute: false }) onEnd!: () => void;

  @query('button') private readonly undo!: HTMLElement;
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
    const say = this.i18n.section('ending', ending);
    return html`<p role="status">${say('ending')}</p>
      <button class="main" id="undo" type="button" @click=${() => this.onUndo()}>${say('undo')}</button>
      <i class="fuse"></i>`;
  }
}
