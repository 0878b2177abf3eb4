/** A card in a message, whichever it is. It draws into its place, so that its own card has the parts that pages style. */
import { LitElement, html } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Order, Product } from '../../../src/contract/shopper';
import type { I18n } from '../../core/i18n/i18n';

export class StorefrontChatCard extends LitElement {
  @property({ attribute: false }) card!: Order | Product;
  @property({ attribute: false }) i18n!: I18n;

  override createRenderRoot(): this {
    this.style.display = 'contents';
    return this;
  }

  override render(): TemplateResult {
    const { card, i18n } = this;
    return 'image_url' in card
      ? html`<storefront-chat-product exportparts="product" .product=${card} .i18n=${i18n}></storefront-chat-product>`
      : html`<storefront-chat-order exportparts="order" .order=${card} .i18n=${i18n}></storefront-chat-order>`;
  }
}
