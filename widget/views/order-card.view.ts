/** An order at a glance: number, how far it is, when it comes. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Order } from '../../src/contract/shopper';
import type { Wording } from '../texts/wording';

type OrderPart = TemplateResult | typeof nothing;

const STEPS = ['processing', 'shipped', 'delivered'];

export function orderCardView(order: Order, wording: Wording): TemplateResult {
  const { texts } = wording;
  const step = STEPS.indexOf(order.status);
  return html`<section class="order" part="order" aria-label="${texts.order} ${order.name}">
    <div class="order-top">
      <p class="order-name">${texts.order} ${order.name}</p>
      <span class="pill ${order.status === 'cancelled' ? 'cancelled' : ''}">${order.status_label}</span>
    </div>
    ${
      step < 0
        ? nothing
        : html`<div class="track" aria-hidden="true">
            ${STEPS.map((_, index) => html`<i class=${index <= step ? 'done' : ''}></i>`)}
          </div>`
    }
    ${
      order.estimated_delivery && order.status !== 'cancelled' && order.status !== 'delivered'
        ? html`<p class="expected">${texts.expected(wording.date(order.estimated_delivery))}</p>`
        : nothing
    }
    <p>
      ${texts.placed(wording.date(order.placed_at))} ·
      ${texts.items(wording.number(order.lines_count), order.lines_count === 1)}
    </p>
    ${whereItIs(order, wording)}
  </section>`;
}

/** One parcel is told by the order itself; several have a line each. */
function whereItIs(order: Order, wording: Wording): OrderPart {
  const { track, parcel: parcelIs } = wording.texts;
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
