/** Order look-up: only a verified shopper's own orders, or the exact reference plus the e-mail or phone on that order. */
import { z } from 'zod';
import { Shape, text } from './shape';

export const orderQuery = z.strictObject({
  /** Key of the chat's channel: only orders of its company are found. Without it, where there is more than one, none are. */
  channel: text.optional(),
  /**
   * `sale.order` name, whole but for case and what stands between letters and digits (`sd 12345` is `SD-12345`); a bare
   * number also finds the name that has letters before it. Needed unless `verified`.
   */
  reference: text.optional(),
  email: text.optional(),
  phone: text.optional(),
  /** The shop vouched for e-mail and phone: then without `reference` the shopper's latest ten orders. */
  verified: z.boolean(),
});

const orderStatus = z.enum(['processing', 'shipped', 'delivered', 'cancelled']);

/** `delivered` on the shop's word only; `returned` once all that it held has come back. */
const parcelStatus = z.enum(['processing', 'shipped', 'delivered', 'returned']);

const parcelRow = z.object({
  /** Number of the delivery. A carrier may have made several parcels of it. */
  name: z.string(),
  status: parcelStatus,
  tracking_reference: z.string().optional(),
  tracking_url: z.string().optional(),
});

export const orderRow = z.object({
  name: z.string(),
  /** `shipped` once everything has left; while a part is still to leave it is `processing`, and `parcels` tell more. */
  status: orderStatus,
  placed_at: z.string(),
  estimated_delivery: z.string().optional(),
  lines_count: z.number(),
  /** Of the first parcel that has one. */
  tracking_url: z.string().optional(),
  /** Deliveries to the shopper; absent while there are none, or where Odoo keeps no stock. */
  parcels: z.array(parcelRow).optional(),
});

export const ordersAnswer = z.object({ orders: z.array(orderRow) });

export type OrderQuery = Shape<typeof orderQuery>;
export type OrderStatus = z.infer<typeof orderStatus>;
export type ParcelRow = Shape<typeof parcelRow>;
export type OrderRow = Shape<typeof orderRow>;
