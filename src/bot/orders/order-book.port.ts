/** The shop's orders, by the identity rules of the contract. */
import type { OrderQuery, OrderRow } from '../../contract/odoo';

export const ORDER_BOOK = Symbol('OrderBook');

export interface OrderBook {
  /** Throws `DeskUnavailable` when the shop system does not answer. */
  find(query: OrderQuery): Promise<readonly OrderRow[]>;
}
