/** A form's field for files: a button that chooses them, and the tray they are uploaded in. */
import { LitElement, html } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Attachment, AttachmentRules } from '../../../src/contract/shopper';
import type { FileField } from '../../contract/file-field.port';
import type { TrayElement, TrayState } from '../../contract/tray.port';
import type { CallFeature } from '../../core/api/feature-client.port';
import { composerTools } from '../../core/i18n/en';
import type { I18n } from '../../core/i18n/i18n';
import { base } from '../../ui/base.styles';
import { query } from '../../ui/query';
import { controls } from '../../ui/controls.styles';
import { fileFieldStyles } from './file-field.styles';

export class StorefrontChatFileField extends LitElement implements FileField {
  static override readonly styles = [base, controls, fileFieldStyles];

  @property({ attribute: false }) call!: CallFeature;
  @property({ attribute: false }) i18n!: I18n;
  @property({ attribute: false }) rules!: AttachmentRules;

  @state() private filled: TrayState = 'empty';
  @query('input') private readonly chooser!: HTMLInputElement;
  @query('storefront-chat-tray') private readonly tray!: TrayElement;
  private waiting: (() => void)[] = [];

  /** Waits for uploads. */
  async finished(): Promise<readonly Attachment[]> {
    if (this.filled === 'busy') await new Promise<void>((resolve) => this.waiting.push(resolve));
    if (this.tray.hasFailed) throw new Error('a file is not uploaded');
    return this.tray.ready;
  }

  clear(): void {
    this.tray.sent();
  }

  override render(): TemplateResult {
    const say = this.i18n.section('composerTools', composerTools);
    return html`<input type="file" multiple hidden accept=${this.accept} @change=${this.onChosen} /><button
        class="quiet"
        type="button"
        @click=${() => this.chooser.click()}
      >
        ${say('attach')}
      </button>
      <storefront-chat-tray
        .i18n=${this.i18n}
        .rules=${this.rules}
        .call=${this.call}
        .isForTicket=${true}
        .onChange=${this.onTray}
      ></storefront-chat-tray>`;
  }

  /** A phone offers its camera for a type, and for no extension. */
  private get accept(): string {
    const { extensions } = this.rules;
    const photo = extensions.some((one) => /^jpe?g$/.test(one)) ? ['image/jpeg'] : [];
    return [...photo, ...extensions.map((one) => `.${one}`)].join();
  }

  private readonly onChosen = (): void => {
    this.tray.add([...(this.chooser.files ?? [])]);
    this.chooser.value = '';
  };

  private readonly onTray = (now: TrayState): void => {
    this.filled = now;
    if (now !== 'busy') this.waiting.splice(0).forEach((go) => go());
  };
}
