/** Statuses and priorities of tickets; the contract with Odoo and the addon have the same values. */

export const TICKET_STATUSES = ['open', 'in_progress', 'waiting_customer', 'resolved', 'closed'] as const;
/** From the least to the most urgent. */
export const TICKET_PRIORITIES = ['low', 'medium', 'high', 'urgent'] as const;
/** Code of a category, which admins make: small letters, digits, `-` and `_`. */
export const TICKET_CATEGORY = /^[a-z0-9][a-z0-9_-]{0,63}$/;
/** The categories of an addon that has no others. */
export const FIRST_CATEGORIES = ['shipping', 'returns', 'payment', 'product', 'general'] as const;

export type TicketStatus = (typeof TICKET_STATUSES)[number];
export type TicketPriority = (typeof TICKET_PRIORITIES)[number];
/** How a ticket came: from a chat, by e-mail, through the staff API, or made by hand in Odoo. */
export const TICKET_SOURCES = ['chat', 'email', 'api', 'manual'] as const;
export type TicketSource = (typeof TICKET_SOURCES)[number];
