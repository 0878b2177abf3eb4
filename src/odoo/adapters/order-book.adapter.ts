/** Order look-up in Odoo, which itself applies the identity rules. */
import { Injectable } from '@nestjs/common';
import type { OrderQuery, OrderRow } from '../../contract/odoo';
import type { OrderBook } from '../../bot/orders/order-book.port';
import { OdooFacade } from '../rpc/odoo-facade';
import { withDeskErrors } from './desk-errors';

@Injectable()
export class OdooOrderBook implements OrderBook {
  constructor(private readonly odoo: OdooFacade) {}

  async find(query: OrderQuery): Promise<readonly OrderRow[]> {
    return (await withDeskErrors(this.odoo.call('orders', query, { timeoutMs: 5_000 }))).orders;
  }
}
