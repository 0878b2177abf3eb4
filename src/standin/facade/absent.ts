/** Methods of the façade that only the addon has: refused by name, for a method that does not exist means another addon. */
import type { FacadeMethod } from '../../contract/facade';
import type { BoundMethod } from './bound-method';
import { userError } from './odoo-error';

function absent(what: string): BoundMethod {
  return { call: () => Promise.reject(userError(`${what} is not in the stand-in`)) };
}

const agents = absent('Choosing between agents');
const staffTickets = absent('The staff side of tickets');
const canned = absent('A list of canned responses');

export const ABSENT = {
  ticket_feedback: absent('Rating a ticket'),
  staff_agents: agents,
  staff_agent_change: agents,
  staff_assign: agents,
  staff_transfer: agents,
  staff_tickets: staffTickets,
  staff_ticket: staffTickets,
  staff_ticket_create: staffTickets,
  staff_ticket_change: staffTickets,
  staff_ticket_message: staffTickets,
  staff_tickets_bulk: staffTickets,
  staff_canned_responses: canned,
  staff_canned_response_save: canned,
  staff_canned_response_delete: canned,
  staff_canned_response_use: canned,
  staff_transcripts: absent('Search in transcripts'),
  staff_notifications: absent('The count of what is open'),
  staff_dashboard: absent('The dashboard'),
} satisfies Partial<Record<FacadeMethod, BoundMethod>>;
