/** The transcript of the chat: by e-mail, or as a file. */
import { LitElement, html } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { CallFeature } from '../../core/api/feature-client.port';
import { common, transcript } from '../../core/i18n/en';
import type { I18n } from '../../core/i18n/i18n';
import { base } from '../../ui/base.styles';
import { controls } from '../../ui/controls.styles';
import { icons } from '../../ui/icons';
import { sheetBodyStyles } from '../../ui/sheet-body.styles';
import type { Values } from '../../ui/form/form-validation';
import { sheetIcons } from '../../ui/feature-icons';
import { formSentences } from '../../ui/sentences';
import { REAL_TIMERS } from '../../core/time/timers.port';
import { saveFile } from './save-file';

export class StorefrontChatTranscript extends LitElement {
  static override readonly styles = [base, controls, sheetBodyStyles];

  @property({ attribute: false }) call!: CallFeature;
  @property({ attribute: false }) i18n!: I18n;
  @property({ attribute: false }) email = '';

  /** Where it was sent to. */
  @state() private mailedTo = '';
  @state() private hasFailed = false;

  override render(): TemplateResult {
    const { email, i18n, mailedTo } = this;
    const say = i18n.section('transcript', transcript);
    const form = formSentences(i18n);
    return html`<div role="status">
        ${mailedTo === '' ? '' : html`<p class="sent">${icons.tick} ${say('mailed', { email: mailedTo })}</p>`}
      </div>
      <p class="intro">${say('intro')}</p>
      <storefront-chat-form
        .i18n=${i18n}
        .fields=${[{ name: 'email', label: form('field.email'), type: 'email', longest: 254, isRequired: true, value: email }]}
        .submitLabel=${say('mail')}
        .send=${this.mail}
      ></storefront-chat-form>
      <hr />
      <button class="quiet wide" type="button" @click=${this.download}>
        ${sheetIcons.transcript} ${say('download')}
      </button>
      <p class="failure" role="alert">${this.hasFailed ? this.i18n.section('common', common)('failed') : ''}</p>`;
  }

  private readonly mail = async ({ email = '' }: Values): Promise<void> => {
    this.mailedTo = '';
    await this.call((client) => client.mailTranscript(email));
    this.mailedTo = email;
  };

  private readonly download = async (): Promise<void> => {
    this.hasFailed = false;
    try {
      const text = await this.call((client) => client.transcript());
      // Swedish dates are those of ISO 8601; the day is the shopper's.
      saveFile(`chat-${new Date(REAL_TIMERS.now()).toLocaleDateString('sv-SE')}.txt`, text);
    } catch {
      this.hasFailed = true; // Said in a sentence under the button.
    }
  };
}
