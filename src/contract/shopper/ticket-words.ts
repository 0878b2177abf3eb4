/** Statuses, priorities and categories of tickets; the contract with Odoo and the addon have the same values. */

export const TICKET_STATUSES = ['open', 'in_progress', 'waiting_customer', 'resolved', 'closed'] as const;
/** From the least to the most urgent. */
export const TICKET_PRIORITIES = ['low', 'medium', 'high', 'urgent'] as const;
/** Those of an intent, too. */
export const TICKET_CATEGORIES = ['shipping', 'returns', 'payment', 'product', 'general'] as const;

export type TicketStatus = (typeof TICKET_STATUSES)[number];
export type TicketPriority = (typeof TICKET_PRIORITIES)[number];
export type TicketCategory = (typeof TICKET_CATEGORIES)[number];
/** How a ticket came: from a chat, by e-mail, through the staff API, or made by hand in Odoo. */
export const TICKET_SOURCES = ['chat', 'email', 'api', 'manual'] as const;
export type TicketSource = (typeof TICKET_SOURCES)[number];
