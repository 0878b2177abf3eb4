/** Order look-up: only a verified shopper's own orders, or the exact reference plus the e-mail or phone on that order. */

export interface OrderQuery {
  /** `sale.order` name, compared exactly but for case. Needed unless `verified`. */
  readonly reference?: string;
  readonly email?: string;
  readonly phone?: string;
  /** The shop vouched for e-mail and phone: then without `reference` the shopper's latest ten orders. */
  readonly verified: boolean;
}

export type OrderStatus = 'processing' | 'shipped' | 'delivered' | 'cancelled';

export interface OrderRow {
  readonly name: string;
  readonly status: OrderStatus;
  readonly placed_at: string;
  readonly estimated_delivery?: string;
  readonly lines_count: number;
  readonly tracking_url?: string;
}
