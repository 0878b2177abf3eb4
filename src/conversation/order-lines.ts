/** Sentences about orders, in the shopper's language. */
import type { OrderRow } from '../contract/odoo';
import { translate } from '../i18n/translate';

/** The state of an order in one sentence. */
export function orderLine(order: OrderRow, locale: string): string {
  if (order.status === 'processing' && order.parcels?.some(({ status }) => status === 'shipped')) {
    return translate(locale, 'order.part', { order: order.name });
  }
  return translate(locale, 'order.one', {
    order: order.name,
    status: translate(locale, `orderStatus.${order.status}`),
  });
}

export function ordersList(orders: readonly OrderRow[], locale: string): string {
  const list = orders.map(({ name, status }) => `${name}: ${translate(locale, `orderStatus.${status}`)}`).join('\n');
  return translate(locale, 'order.several', { list });
}
