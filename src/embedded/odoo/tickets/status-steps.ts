/** The steps that the status of a ticket may take, and who may take them. */
import type { TicketStatus } from '../../../contract/odoo';
import type { DemoUser } from '../demo/demo-catalogue';
import { Refused } from '../store/records';

const ALLOWED: Readonly<Record<TicketStatus, readonly TicketStatus[]>> = {
  open: ['in_progress', 'waiting_customer', 'resolved', 'closed'],
  in_progress: ['open', 'waiting_customer', 'resolved', 'closed'],
  waiting_customer: ['open', 'in_progress', 'resolved', 'closed'],
  resolved: ['open', 'in_progress', 'closed'],
  closed: [],
};
const REOPENED: readonly TicketStatus[] = ['open', 'in_progress'];
const LABELS: Readonly<Record<TicketStatus, string>> = {
  open: 'Open',
  in_progress: 'In Progress',
  waiting_customer: 'Waiting for Customer',
  resolved: 'Resolved',
  closed: 'Closed',
};

export const isSettled = (status: TicketStatus): boolean => status === 'resolved' || status === 'closed';

/** Throws when `user` may not take this step. */
export function checkStep(reference: string, from: TicketStatus, to: TicketStatus, user: DemoUser): void {
  if (from === to || ALLOWED[from].includes(to)) return;
  const reopens = from === 'closed' && REOPENED.includes(to);
  if (reopens && user.role === 'manager') return;
  throw new Refused(
    'INVALID',
    reopens
      ? `Ticket ${reference} is closed. Only a live chat administrator can reopen it.`
      : `Ticket ${reference} is “${LABELS[from]}” and cannot become “${LABELS[to]}”.`,
    ['status'],
  );
}
