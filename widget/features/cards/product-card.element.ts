/** The card of a product: picture, name, price; it leads to its page in the shop. */
import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Price, Product } from '../../../src/contract/shopper';
import type { I18n } from '../../core/i18n/i18n';
import { base } from '../../ui/base.styles';
import { productCardStyles } from './product-card.styles';

/** @csspart product - The card. */
export class StorefrontChatProduct extends LitElement {
  static override readonly styles = [base, productCardStyles];

  @property({ attribute: false }) product!: Product;
  @property({ attribute: false }) i18n!: I18n;

  /** Address of a picture that cannot be had. */
  @state() private missing: string | null = null;

  override render(): TemplateResult {
    const { name, price, url, image_url } = this.product;
    return html`<article class="product" part="product">
      ${image_url === null || image_url === this.missing ? nothing : this.pictureView(image_url)}
      <div class="words">
        <p class="name" dir="auto">${nameView(name, url)}</p>
        ${price === null ? nothing : html`<p class="price">${priced(price, this.i18n)}</p>`}
      </div>
    </article>`;
  }

  /** Without words: the name stands beside it. One that cannot be had leaves no gap. */
  private pictureView(address: string): TemplateResult {
    const leave = (): void => void (this.missing = address);
    return html`<img src=${address} alt="" width="48" height="48" @error=${leave} />`;
  }
}

/** Only a web address becomes a link. A page of the shop opens in place of the one before: the chat goes on there. */
function nameView(name: string, url: string | null): TemplateResult | string {
  if (url === null || !/^https?:\/\//i.test(url)) return name;
  const target = url.startsWith(`${location.origin}/`) ? '_self' : '_blank';
  return html`<a href=${url} target=${target} rel="noopener">${name}</a>`;
}

/** "৳95", "€2.50": whole amounts without decimals. */
function priced({ amount, currency }: Price, { locale }: I18n): string {
  const decimals = Number.isInteger(amount) ? { minimumFractionDigits: 0 } : {};
  try {
    const format = { style: 'currency', currency, currencyDisplay: 'narrowSymbol', ...decimals } as const;
    return new Intl.NumberFormat(locale, format).format(amount);
  } catch {
    return `${amount} ${currency}`; // no currency that the browser knows
  }
}
