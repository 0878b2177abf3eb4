/** The text field: grows with the text, Enter sends, Shift+Enter breaks the line. */
import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { query } from '../../ui/query';
import type { AttachmentRules } from '../../../src/contract/shopper';
import type { ComposerConversation } from '../../contract/composer.port';
import { base } from '../../ui/base.styles';
import { composerStyles } from './composer.styles';
import { controls } from '../../ui/controls.styles';
import type { I18n } from '../../core/i18n/i18n';
import { INPUT_METHOD } from '../../ui/input-method';
import { icons } from '../../ui/icons';

const TALLEST_PX = 132;

/**
 * @csspart input - The text field.
 * @csspart send - The round button beside it.
 */
export class StorefrontChatComposer extends LitElement {
  static override readonly styles = [base, controls, composerStyles];
  static override readonly shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    delegatesFocus: true,
  };

  @property({ attribute: false }) i18n!: I18n;
  @property({ attribute: false }) draft = '';
  @property({ attribute: false }) onDraft!: (text: string) => void;
  /** Says whether the text went out; if not it stays. */
  @property({ attribute: false }) onSend!: (text: string) => boolean;

  /** Which files may be sent; undefined: none. */
  @property({ attribute: false }) rules: AttachmentRules | undefined;
  @property({ attribute: false }) conversation!: ComposerConversation;
  /** Sends the files of the tray with the text; null while it is empty. */
  @property({ attribute: false }) sendFiles: (() => void) | null = null;

  @query('textarea') readonly field!: HTMLTextAreaElement;

  override updated(): void {
    this.grow();
  }

  override render(): TemplateResult {
    const { say } = this.i18n;
    return html`<form @submit=${this.onSubmit}>
      <textarea
        class="field"
        part="input"
        rows="1"
        dir=${this.draft === '' ? nothing : 'auto'}
        enterkeyhint="send"
        aria-label=${say('composer')}
        placeholder=${say('placeholder')}
        .value=${this.draft}
        @input=${this.onInput}
        @keydown=${this.onKey}
      ></textarea>
      <storefront-chat-tools
        .composer=${this}
        .i18n=${this.i18n}
        .draft=${this.draft}
        .rules=${this.rules}
      ></storefront-chat-tools>
      <button
        class="round main send"
        part="send"
        type="submit"
        aria-label=${say('send')}
        ?disabled=${!this.sendFiles && this.draft.trim() === ''}
      >
        ${icons.send}
      </button>
    </form>`;
  }

  private readonly onInput = (): void => this.onDraft(this.field.value);

  private readonly onKey = (event: KeyboardEvent): void => {
    // While an input method composes, Enter chooses a word.
    if (event.key !== 'Enter' || event.shiftKey || event.keyCode === INPUT_METHOD) return;
    event.preventDefault();
    this.submit();
  };

  private readonly onSubmit = (event: Event): void => {
    event.preventDefault();
    this.submit();
  };

  private submit(): void {
    this.conversation.agreed(() => {
      if (this.sendFiles) this.sendFiles();
      else if (this.onSend(this.field.value)) this.onDraft('');
      this.field.focus();
    });
  }

  /** For browsers that do not size fields by their content. */
  private grow(): void {
    if (CSS.supports('field-sizing', 'content')) return;
    this.field.style.height = 'auto';
    this.field.style.height = `${Math.min(TALLEST_PX, this.field.scrollHeight + 2)}px`;
  }
}
