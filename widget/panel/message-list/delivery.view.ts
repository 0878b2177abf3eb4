/** When a message was written, and how far an own one has got. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { DeliveryState, ThreadItem } from '../../core/state/thread-item';
import type { Wording } from '../../core/i18n/wording';
import { icons } from '../../ui/icons';

const MARKS: Readonly<Record<DeliveryState, TemplateResult>> = {
  sending: icons.clock,
  accepted: icons.tick,
  delivered: icons.ticks,
  read: html`<span class="seen">${icons.ticks}</span>`,
  failed: icons.warning,
};

export function deliveryView(item: ThreadItem, wording: Wording, onRetry: (item: ThreadItem) => void): TemplateResult {
  const { texts } = wording;
  if (item.type === 'user' && item.delivery === 'failed') {
    return html`<div class="meta failed">
      ${MARKS.failed}<span>${texts.delivery.failed}</span>
      <button class="link" type="button" @click=${() => onRetry(item)}>${texts.retry}</button>
    </div>`;
  }
  // Marks that change under a message already read out are not worth an interruption.
  return html`<div class="meta" aria-live="off">
    <time datetime=${item.timestamp}>${wording.time(item.timestamp)}</time>
    ${
      item.type === 'user'
        ? html`${MARKS[item.delivery]}<span class="unseen">${texts.delivery[item.delivery]}</span>`
        : nothing
    }
  </div>`;
}
