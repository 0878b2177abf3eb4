/** Tickets on the desk page, beside what it asks of the façade: their files, answering and resolving. */
import { randomUUID } from 'node:crypto';
import type { Router } from 'express';
import { z } from 'zod';
import { operationId } from '../../../contract/odoo';
import type { DemoUser } from '../demo/demo-catalogue';
import type { StaffTickets } from '../facade/staff-tickets';
import { CATEGORIES } from '../tickets/categories';
import { staffDetail } from '../tickets/ticket-rows';
import type { Shop } from '../shop';
import { told, type Handle } from './desk-call';

const nothing = z.unknown();
const answer = z.strictObject({
  content: z.string(),
  is_internal: z.boolean().default(false),
  id: operationId.default(() => randomUUID()),
});

export function ticketRoutes(router: Router, on: Handle, shop: Shop, tickets: StaffTickets): void {
  const asked = (user: DemoUser, reference: string) => ({ staff: String(user.id), reference });
  router.get(
    '/ticket-categories',
    on(nothing, () => ({ categories: CATEGORIES })),
  );
  router.get(
    '/tickets/:id',
    on(nothing, (user, _, id) => {
      const ticket = tickets.own(user, id);
      return { ...staffDetail(ticket, shop.now()), feedback: ticket.feedback, files: ticket.files };
    }),
  );
  router.post(
    '/tickets/:id/messages',
    on(answer, (user, said, id, response) => told(tickets.message({ ...asked(user, id), ...said }), response)),
  );
  router.post(
    '/tickets/:id/resolve',
    on(nothing, (user, _, id, response) => {
      return told(tickets.change({ ...asked(user, id), status: 'resolved' }), response);
    }),
  );
}
