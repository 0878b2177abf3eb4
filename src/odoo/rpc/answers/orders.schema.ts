/** Answers with orders. */
import { z } from 'zod';
import type { OrderRow } from '../../../contract/odoo';

const parcel = z.object({
  name: z.string(),
  status: z.enum(['processing', 'shipped', 'delivered', 'returned']),
  tracking_reference: z.string().optional(),
  tracking_url: z.string().optional(),
});

export const order: z.ZodType<OrderRow> = z.object({
  name: z.string(),
  status: z.enum(['processing', 'shipped', 'delivered', 'cancelled']),
  placed_at: z.string(),
  estimated_delivery: z.string().optional(),
  lines_count: z.number(),
  tracking_url: z.string().optional(),
  parcels: z.array(parcel).optional(),
});

export const ordersAnswer = z.object({ orders: z.array(order) });
