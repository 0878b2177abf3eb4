/** An order at a glance: number, how far it is, when it comes. */
import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Order } from '../../../src/contract/shopper';
import { base } from '../../ui/base.styles';
import type { Wording } from '../../core/i18n/wording';
import { cardWords } from '../../core/i18n/card-texts';
import { orderCardStyles } from './order-card.styles';

type OrderPart = TemplateResult | typeof nothing;

const STEPS = ['processing', 'shipped', 'delivered'];

/** @csspart order - The card. */
export class StorefrontChatOrder extends LitElement {
  static override readonly styles = [base, orderCardStyles];

  @property({ attribute: false }) order!: Order;
  @property({ attribute: false }) wording!: Wording;

  override render(): TemplateResult {
    const { order, wording } = this;
    const words = cardWords(wording.locale);
    return html`<section class="order" part="order" aria-label="${words.order} ${order.name}">
      <div class="order-top">
        <p class="order-name">${words.order} ${order.name}</p>
        <span class="pill ${order.status === 'cancelled' ? 'cancelled' : ''}">${order.status_label}</span>
      </div>
      ${howFar(order)} ${whenItComes(order, wording)}
      <p>
        ${words.placed(wording.date(order.placed_at))} ·
        ${words.items(wording.number(order.lines_count), order.lines_count === 1)}
      </p>
      ${whereItIs(order, wording)}
    </section>`;
  }
}

function howFar({ status }: Order): OrderPart {
  const step = STEPS.indexOf(status);
  if (step < 0) return nothing;
  return html`<div class="track" aria-hidden="true">
    ${STEPS.map((_, index) => html`<i class=${index <= step ? 'done' : ''}></i>`)}
  </div>`;
}

function whenItComes({ estimated_delivery, status }: Order, wording: Wording): OrderPart {
  if (!estimated_delivery || status === 'cancelled' || status === 'delivered') return nothing;
  return html`<p class="expected">${cardWords(wording.locale).expected(wording.date(estimated_delivery))}</p>`;
}

/** One parcel is told by the order itself; several have a line each. */
function whereItIs(order: Order, wording: Wording): OrderPart {
  const { track, parcel: parcelIs } = cardWords(wording.locale);
  const parcels = order.parcels ?? [];
  if (parcels.length < 2) return trackingLink(order.tracking_url, track);
  return html`<ul class="parcels">
    ${parcels.map(
      (parcel, index) =>
        html`<li>
          ${parcelIs(wording.number(index + 1), parcel.status_label)} ${trackingLink(parcel.tracking_url, track)}
        </li>`,
    )}
  </ul>`;
}

/** Only a web address becomes a link. */
function trackingLink(address: string | null, label: string): OrderPart {
  if (address === null || !/^https?:\/\//i.test(address)) return nothing;
  return html`<a href=${address} target="_blank" rel="noopener noreferrer">${label}</a>`;
}
