/** Subject, description, category and priority of a new ticket, as they were given. */
import type { TicketPriority } from '../../../contract/odoo';
import { isTooLong } from '../facade/content';
import { Refused } from '../store/records';
import { offeredCategory } from './categories';

const MAX_SUBJECT = 200;
const ADDRESS = /^[^\s@,;<>]+@[^\s@,;<>]+$/;

export interface TicketWords {
  readonly subject: string;
  readonly description: string;
  readonly category: string;
  readonly priority: TicketPriority;
}

interface Given {
  readonly subject: string;
  readonly description?: string | undefined;
  readonly category?: string | undefined;
  readonly priority?: TicketPriority | undefined;
  readonly email?: string | undefined;
}

/** Throws when they cannot be those of a ticket. */
export function ticketWords({
  description = '',
  category = 'general',
  priority = 'medium',
  ...given
}: Given): TicketWords {
  if (isTooLong(description)) throw new Refused('INVALID', 'the description is too long', ['description']);
  const email = given.email?.trim();
  if (email && !ADDRESS.test(email)) throw new Refused('INVALID', 'not an e-mail address', ['email']);
  return { subject: ticketSubject(given.subject), description, category: offeredCategory(category), priority };
}

export function ticketSubject(subject: string): string {
  const plain = subject.trim().split(/\s+/).join(' ');
  if (plain === '' || subject.trim().length > MAX_SUBJECT)
    throw new Refused('INVALID', `a subject has 1 to ${MAX_SUBJECT} characters`, ['subject']);
  return plain;
}
