/** The form before a chat. It is shown when the channel asks for it, and can be skipped unless it is required. */
import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { PrechatForm, VisitorDetails } from '../../../src/contract/shopper';
import { base } from '../../ui/base.styles';
import { controls } from '../../ui/controls.styles';
import { prechat } from '../../core/i18n/en';
import type { I18n } from '../../core/i18n/i18n';
import { given } from '../../ui/form/form-validation';
import type { Values } from '../../ui/form/form-validation';
import type { Field } from '../../ui/form/form.element';
import { formSentences } from '../../ui/sentences';
import { prechatStyles } from './prechat.styles';

export class StorefrontChatPrechat extends LitElement {
  static override readonly styles = [base, controls, prechatStyles];

  @property({ attribute: false }) form: PrechatForm | undefined;
  @property({ attribute: false }) i18n!: I18n;
  @property({ attribute: false }) email = '';
  @property({ attribute: false }) onDone!: (visitor: VisitorDetails) => void;

  override focus(): void {
    this.renderRoot.querySelector('storefront-chat-form')?.focus();
  }

  override render(): TemplateResult | typeof nothing {
    const { form } = this;
    const say = this.i18n.section('prechat', prechat);
    if (form === undefined) return nothing;
    return html`<h3>${say('title')}</h3>
      <storefront-chat-form
        .i18n=${this.i18n}
        .fields=${form.fields.map((name) => this.field(name, form.required))}
        .submitLabel=${say('begin')}
        .send=${this.done}
      >
        ${
          form.required
            ? nothing
            : html`<button class="quiet" type="button" @click=${() => this.onDone({})}>${say('skip')}</button>`
        }
      </storefront-chat-form>`;
  }

  private field(name: PrechatForm['fields'][number], isRequired: boolean): Field {
    const label = formSentences(this.i18n)(`field.${name}`);
    switch (name) {
      case 'name':
        return { name, label, type: 'text', longest: 120, isRequired };
      case 'email':
        return { name, label, type: 'email', longest: 254, isRequired, value: this.email };
      case 'phone':
        return { name, label, type: 'tel', longest: 32, isRequired };
    }
  }

  private readonly done = (values: Values): Promise<void> => {
    this.onDone(given(values));
    return Promise.resolve();
  };
}
