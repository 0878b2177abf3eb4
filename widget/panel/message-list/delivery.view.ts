/** The time of a message, and the delivery status of an own one. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { DeliveryState, ThreadItem } from '../../core/state/thread-item';
import type { I18n } from '../../core/i18n/i18n';
import { icons } from '../../ui/icons';

const MARKS: Readonly<Record<DeliveryState, TemplateResult>> = {
  sending: icons.clock,
  accepted: icons.tick,
  delivered: icons.ticks,
  read: html`<span class="seen">${icons.ticks}</span>`,
  failed: icons.warning,
};

export function deliveryView(item: ThreadItem, i18n: I18n, onRetry: (item: ThreadItem) => void): TemplateResult {
  const { say } = i18n;
  if (item.type === 'user' && item.delivery === 'failed') {
    return html`<div class="meta failed">
      ${MARKS.failed}<span>${say('delivery.failed')}</span>
      <button class="link" type="button" @click=${() => onRetry(item)}>${say('tryAgain')}</button>
    </div>`;
  }
  // A change of the delivery status is not read out.
  return html`<div class="meta" aria-live="off">
    <time datetime=${item.timestamp}>${i18n.time(item.timestamp)}</time>
    ${
      item.type === 'user'
        ? html`${MARKS[item.delivery]}<span class="unseen">${say(`delivery.${item.delivery}`)}</span>`
        : nothing
    }
  </div>`;
}
