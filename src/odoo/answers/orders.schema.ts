/** Orders as Odoo answers them. */
import { z } from 'zod';
import type { OrderRow } from '../../contract/facade';

const order: z.ZodType<OrderRow> = z.object({
  name: z.string(),
  status: z.enum(['processing', 'shipped', 'delivered', 'cancelled']),
  placed_at: z.string(),
  estimated_delivery: z.string().optional(),
  lines_count: z.number(),
  tracking_url: z.string().optional(),
});

export const ordersAnswer = z.object({ orders: z.array(order) });
