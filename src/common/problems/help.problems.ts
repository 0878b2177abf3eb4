/** Requests and FAQ entries that are not there, or not in this state. */
import { ProblemError } from '../problem.error';

export const helpProblems = {
  ticketUnknown: () =>
    new ProblemError({
      status: 404,
      code: 'TICKET.UNKNOWN',
      title: 'No such request',
      detail: 'You have no request with this number.',
    }),
  ticketClosed: () =>
    new ProblemError({
      status: 409,
      code: 'TICKET.CLOSED',
      title: 'Request closed',
      detail: 'This request is closed for good. Please open a new one.',
    }),
  ticketNotResolved: () =>
    new ProblemError({
      status: 409,
      code: 'TICKET.NOT_RESOLVED',
      title: 'Not resolved yet',
      detail: 'A request can be rated once it is resolved.',
    }),
  ticketRefused: () =>
    new ProblemError({
      status: 422,
      code: 'TICKET.REFUSED',
      title: 'Request not registered',
      detail: 'This request could not be registered. Please check what you entered, or write to us in the chat.',
    }),
  faqUnknown: () =>
    new ProblemError({
      status: 404,
      code: 'FAQ.UNKNOWN',
      title: 'No such entry',
      detail: 'This FAQ entry does not exist.',
    }),
} as const;
