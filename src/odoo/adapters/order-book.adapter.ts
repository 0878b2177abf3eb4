/** The shop's orders, looked up in Odoo, which applies the identity rules itself. */
import { Injectable } from '@nestjs/common';
import type { OrderQuery, OrderRow } from '../../contract/odoo';
import type { OrderBook } from '../../bot/orders/order-book.port';
import { CheckedOdoo } from '../rpc/checked-odoo';
import { reached } from './desk-errors';

@Injectable()
export class OdooOrderBook implements OrderBook {
  constructor(private readonly odoo: CheckedOdoo) {}

  async find(query: OrderQuery): Promise<readonly OrderRow[]> {
    return (await reached(this.odoo.ask('orders', query, { timeoutMs: 5_000 }))).orders;
  }
}
