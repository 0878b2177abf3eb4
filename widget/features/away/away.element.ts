/** The notice above the composer while nobody is there: when the team is back, and how to leave a message. */
import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Availability } from '../../../src/contract/shopper';
import { base } from '../../ui/base.styles';
import { controls } from '../../ui/controls.styles';
import type { I18n } from '../../core/i18n/i18n';
import { icons } from '../../ui/icons';
import { sheetSentences } from '../../ui/sentences';
import { awaySentence } from './away-text';
import { awayStyles } from './away.styles';

export class StorefrontChatAway extends LitElement {
  static override readonly styles = [base, controls, awayStyles];

  @property({ attribute: false }) availability: Availability | null = null;
  @property({ attribute: false }) i18n!: I18n;
  @property({ attribute: false }) onLeaveMessage!: () => void;

  override render(): TemplateResult | typeof nothing {
    if (this.availability === null) return nothing;
    return html`${icons.clock}
      <p>${awaySentence(this.availability, this.i18n)}</p>
      <button class="quiet" type="button" @click=${() => this.onLeaveMessage()}>
        ${sheetSentences(this.i18n)('title.ticket')}
      </button>`;
  }
}
