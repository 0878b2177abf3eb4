/** Highest priority a shopper may give a ticket: `urgent` is the shop's alone. */
import { ticketPriority, type TicketPriority } from '../../contract/odoo';

/** The lower of what is asked for and what there is: `medium`, and `high` for shoppers whom the shop vouches for. */
export function shoppersPriority(asked: TicketPriority, verified: boolean): TicketPriority {
  const most = verified ? 'high' : 'medium';
  const rising = ticketPriority.options;
  return rising.indexOf(asked) > rising.indexOf(most) ? most : asked;
}
