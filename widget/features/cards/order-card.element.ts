/** The card of an order: number, progress, delivery date. */
import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Order } from '../../../src/contract/shopper';
import { base } from '../../ui/base.styles';
import type { Say } from '../../core/i18n/catalogue';
import { orders } from '../../core/i18n/en';
import type { I18n } from '../../core/i18n/i18n';
import { orderCardStyles } from './order-card.styles';

type OrderPart = TemplateResult | typeof nothing;

const STEPS = ['processing', 'shipped', 'delivered'];

/** @csspart order - The card. */
export class StorefrontChatOrder extends LitElement {
  static override readonly styles = [base, orderCardStyles];

  @property({ attribute: false }) order!: Order;
  @property({ attribute: false }) i18n!: I18n;

  override render(): TemplateResult {
    const { order, i18n } = this;
    const say = sentences(i18n);
    return html`<section class="order" part="order" aria-label="${say('order')} ${order.name}">
      <div class="order-top">
        <p class="order-name">${say('order')} ${order.name}</p>
        <span class="pill ${order.status === 'cancelled' ? 'cancelled' : ''}">${order.status_label}</span>
      </div>
      ${howFar(order)} ${whenItComes(order, i18n)}
      <p>${say('placed', { when: i18n.date(order.placed_at) })} · ${say('items', { count: order.lines_count })}</p>
      ${whereItIs(order, i18n)}
    </section>`;
  }
}

function sentences(i18n: I18n): Say<'orders'> {
  return i18n.section('orders', orders);
}

function howFar({ status }: Order): OrderPart {
  const step = STEPS.indexOf(status);
  if (step < 0) return nothing;
  return html`<div class="track" aria-hidden="true">
    ${STEPS.map((_, index) => html`<i class=${index <= step ? 'done' : ''}></i>`)}
  </div>`;
}

function whenItComes({ estimated_delivery, status }: Order, i18n: I18n): OrderPart {
  if (!estimated_delivery || status === 'cancelled' || status === 'delivered') return nothing;
  return html`<p class="expected">${sentences(i18n)('expected', { when: i18n.date(estimated_delivery) })}</p>`;
}

/** One parcel has the order's own link; several are listed. */
function whereItIs(order: Order, i18n: I18n): OrderPart {
  const say = sentences(i18n);
  const parcels = order.parcels ?? [];
  if (parcels.length < 2) return trackingLink(order.tracking_url, say('track'));
  return html`<ul class="parcels">
    ${parcels.map(
      (parcel, index) =>
        html`<li>
          ${say('parcel', { number: index + 1, status: parcel.status_label })}
          ${trackingLink(parcel.tracking_url, say('track'))}
        </li>`,
    )}
  </ul>`;
}

/** Only a web address becomes a link. */
function trackingLink(address: string | null, label: string): OrderPart {
  if (address === null || !/^https?:\/\//i.test(address)) return nothing;
  return html`<a href=${address} target="_blank" rel="noopener noreferrer">${label}</a>`;
}
