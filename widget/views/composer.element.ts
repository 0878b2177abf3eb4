/** Where the shopper writes: grows with the text, Enter sends, Shift+Enter breaks the line. */
import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { base } from '../styles/base.styles';
import { composerStyles } from '../styles/composer.styles';
import { controls } from '../styles/controls.styles';
import type { Wording } from '../texts/wording';
import { icons } from './icons';

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

  @property({ attribute: false }) wording!: Wording;
  @property({ attribute: false }) draft = '';
  @property({ attribute: false }) onDraft!: (text: string) => void;
  /** Says whether the text went out; if not it stays. */
  @property({ attribute: false }) onSend!: (text: string) => boolean;

  @state() private isPicking = false;
  @query('textarea') private readonly field!: HTMLTextAreaElement;

  override updated(): void {
    this.grow();
  }

  override render(): TemplateResult {
    const { texts } = this.wording;
    return html`${this.isPicking ? this.pickerView() : nothing}
      <form @submit=${this.onSubmit}>
        <textarea
          class="field"
          part="input"
          rows="1"
          dir=${this.draft === '' ? nothing : 'auto'}
          enterkeyhint="send"
          aria-label=${texts.composer}
          placeholder=${texts.placeholder}
          .value=${this.draft}
          @input=${this.onInput}
          @keydown=${this.onKey}
        ></textarea>
        <button
          class="round emoji"
          type="button"
          aria-label=${texts.emoji}
          aria-expanded=${this.isPicking}
          @click=${this.togglePicker}
        >
          ${icons.smile}
        </button>
        <button
          class="round main send"
          part="send"
          type="submit"
          aria-label=${texts.send}
          ?disabled=${this.draft.trim() === ''}
        >
          ${icons.send}
        </button>
      </form>`;
  }

  private pickerView(): TemplateResult {
    return html`<storefront-chat-emoji
      .locale=${this.wording.locale}
      .onPick=${this.insert}
      .onClose=${this.closePicker}
    ></storefront-chat-emoji>`;
  }

  /** The picker is fetched when it is first asked for. */
  private readonly togglePicker = async (): Promise<void> => {
    if (this.isPicking) return this.closePicker();
    await import('../emoji/emoji.register');
    this.isPicking = true;
  };

  private readonly closePicker = (): void => {
    this.isPicking = false;
    this.field.focus();
  };

  /** Where the cursor stands; the picker stays for the next one. */
  private readonly insert = (emoji: string): void => {
    const { field } = this;
    field.setRangeText(emoji, field.selectionStart, field.selectionEnd, 'end');
    this.onInput();
  };

  private readonly onInput = (): void => this.onDraft(this.field.value);

  private readonly onKey = (event: KeyboardEvent): void => {
    // While an input method composes, Enter chooses a word.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.submit();
  };

  private readonly onSubmit = (event: Event): void => {
    event.preventDefault();
    this.submit();
  };

  private submit(): void {
    if (this.onSend(this.field.value)) this.onDraft('');
    this.isPicking = false;
    this.field.focus();
  }

  /** For browsers that do not size fields by their content. */
  private grow(): void {
    if (CSS.supports('field-sizing', 'content')) return;
    this.field.style.height = 'auto';
    this.field.style.height = `${Math.min(TALLEST_PX, this.field.scrollHeight + 2)}px`;
  }
}
