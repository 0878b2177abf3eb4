/** Above the composer while nobody is there: when they are back, and how to leave a message. */
import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Availability } from '../../../src/contract/shopper';
import { base } from '../../ui/base.styles';
import { controls } from '../../ui/controls.styles';
import type { Wording } from '../../core/i18n/wording';
import { icons } from '../../ui/icons';
import { AroundLanguage } from '../../ui/language.controller';
import { awaySentence } from './away-text';
import { awayStyles } from './away.styles';

export class StorefrontChatAway extends LitElement {
  static override readonly styles = [base, controls, awayStyles];

  @property({ attribute: false }) availability: Availability | null = null;
  @property({ attribute: false }) wording!: Wording;
  @property({ attribute: false }) onLeaveMessage!: () => void;
  private readonly language = new AroundLanguage(this);

  override render(): TemplateResult | typeof nothing {
    if (this.availability === null) return nothing;
    const { texts } = this.language;
    return html`${icons.clock}
      <p>${awaySentence(this.availability, texts, this.wording.moment)}</p>
      <button class="quiet" type="button" @click=${() => this.onLeaveMessage()}>${texts.sheet.ticket}</button>`;
  }
}
