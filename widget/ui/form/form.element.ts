/** A small form: labelled fields, each with its error beside it, and one button. */
import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { query } from '../query';
import type { I18n } from '../../core/i18n/i18n';
import { base } from '../base.styles';
import { controls } from '../controls.styles';
import { formSentences } from '../sentences';
import { failureOf } from './failure';
import { flawsOf, lengthFlaws } from './form-validation';
import type { Flaws, Values } from './form-validation';
import { formStyles } from './form.styles';

export interface Field {
  readonly name: string;
  readonly label: string;
  readonly type: 'text' | 'email' | 'tel' | 'area';
  readonly longest: number;
  readonly isRequired: boolean;
  readonly value?: string;
  /** Beside the label; says that it may stay empty when left out. */
  readonly hint?: string;
}

const AUTOCOMPLETE: Readonly<Record<string, string>> = { name: 'name', email: 'email', phone: 'tel' };

export class StorefrontChatForm extends LitElement {
  static override readonly styles = [base, controls, formStyles];

  @property({ attribute: false }) fields: readonly Field[] = [];
  @property({ attribute: false }) i18n!: I18n;
  @property({ attribute: false }) submitLabel = '';
  /** Checks beyond single fields. */
  @property({ attribute: false }) check: (values: Values) => Flaws = () => ({});
  /** Rejects when it failed; the form then keeps its values. */
  @property({ attribute: false }) send!: (values: Values) => Promise<void>;

  @state() private flaws: Flaws = {};
  @state() private isSending = false;
  @state() private failure = '';
  @query('form') private readonly form!: HTMLFormElement;

  override focus(): void {
    void this.updateComplete.then(() => this.form.querySelector<HTMLElement>('.field')?.focus());
  }

  /** Empties all fields, after they were sent. */
  clear(): void {
    this.form.reset();
  }

  override render(): TemplateResult {
    return html`<form novalidate @submit=${this.onSubmit}>
      ${this.fields.map((field) => this.fieldView(field))}
      <slot name="more"></slot>
      <p class="failure" role="alert">${this.failure}</p>
      <div class="row">
        <slot></slot>
        <button class="main" type="submit" aria-disabled=${this.isSending ? 'true' : 'false'}>
          ${this.submitLabel}
        </button>
      </div>
    </form>`;
  }

  private fieldView(field: Field): TemplateResult {
    const flaw = this.flaws[field.name];
    const hint = field.isRequired
      ? nothing
      : html`<small>${field.hint ?? formSentences(this.i18n)('optional')}</small>`;
    return html`<div>
      <label for=${field.name}>${field.label} ${hint}</label>
      ${this.inputView(field, flaw !== undefined)}
      <p class="flaw" id="flaw-${field.name}">
        ${flaw === undefined ? nothing : formSentences(this.i18n)(`flaw.${flaw}`)}
      </p>
    </div>`;
  }

  private inputView({ name, type, longest, isRequired, value = '' }: Field, isWrong: boolean): TemplateResult {
    const [required, invalid] = [String(isRequired), String(isWrong)];
    return type === 'area'
      ? html`<textarea
          class="field"
          id=${name}
          name=${name}
          rows="4"
          dir="auto"
          .value=${value}
          aria-required=${required}
          aria-invalid=${invalid}
          aria-describedby="flaw-${name}"
        ></textarea>`
      : html`<input
          class="field"
          id=${name}
          name=${name}
          type=${type}
          dir=${type === 'text' ? 'auto' : 'ltr'}
          maxlength=${longest}
          autocomplete=${AUTOCOMPLETE[name] ?? 'off'}
          .value=${value}
          aria-required=${required}
          aria-invalid=${invalid}
          aria-describedby="flaw-${name}"
        />`;
  }

  private get values(): Values {
    const entries = [...new FormData(this.form)];
    return Object.fromEntries(entries.map(([name, value]) => [name, typeof value === 'string' ? value.trim() : '']));
  }

  private readonly onSubmit = (event: Event): void => {
    event.preventDefault();
    void this.submit();
  };

  private async submit(): Promise<void> {
    if (this.isSending) return;
    const { values } = this;
    const required = this.fields.filter(({ isRequired }) => isRequired).map(({ name }) => name);
    this.flaws = { ...this.check(values), ...flawsOf(values, required), ...lengthFlaws(values, this.fields) };
    this.failure = '';
    const wrong = this.fields.find(({ name }) => name in this.flaws);
    if (wrong !== undefined) return this.form.querySelector<HTMLElement>(`#${wrong.name}`)?.focus();
    this.isSending = true;
    try {
      await this.send(values);
    } catch (error) {
      this.failure = failureOf(error, this.i18n);
    } finally {
      this.isSending = false;
    }
  }
}
