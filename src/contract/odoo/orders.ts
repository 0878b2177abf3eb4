/** Order look-up: only a verified shopper's own orders, or the exact reference plus the e-mail or phone on that order. */

export interface OrderQuery {
  /** Key of the chat's channel: only orders of its company are found. Without it the orders of every company are. */
  readonly channel?: string;
  /**
   * `sale.order` name, whole but for case and what stands between letters and digits (`sd 12345` is `SD-12345`); a bare
   * number also finds the name that has letters before it. Needed unless `verified`.
   */
  readonly reference?: string;
  readonly email?: string;
  readonly phone?: string;
  /** The shop vouched for e-mail and phone: then without `reference` the shopper's latest ten orders. */
  readonly verified: boolean;
}

export type OrderStatus = 'processing' | 'shipped' | 'delivered' | 'cancelled';

/** `delivered` on the shop's word only; `returned` once all that it held has come back. */
export type ParcelStatus = 'processing' | 'shipped' | 'delivered' | 'returned';

export interface ParcelRow {
  /** Number of the delivery. A carrier may have made several parcels of it. */
  readonly name: string;
  readonly status: ParcelStatus;
  readonly tracking_reference?: string;
  readonly tracking_url?: string;
}

export interface OrderRow {
  readonly name: string;
  /** `shipped` once everything has left; while a part is still to leave it is `processing`, and `parcels` tell more. */
  readonly status: OrderStatus;
  readonly placed_at: string;
  readonly estimated_delivery?: string;
  readonly lines_count: number;
  /** Of the first parcel that has one. */
  readonly tracking_url?: string;
  /** Deliveries to the shopper; absent while there are none, or where Odoo keeps no stock. */
  readonly parcels?: readonly ParcelRow[];
}
