/** Odoo is away, refuses, or is too old; or the bridge is not ready. */
import { ProblemError } from '../problem.error';

export const deskProblems = {
  odooUnavailable: (cause: unknown, retryAfterSeconds = 5) =>
    new ProblemError({
      status: 503,
      code: 'ODOO.UNAVAILABLE',
      title: 'The shop system does not answer',
      detail: 'The shop system cannot be reached right now. Please try again in a moment.',
      retryAfterSeconds,
      cause,
    }),
  refusedByDesk: (reason = 'Odoo does not accept this.') =>
    new ProblemError({ status: 422, code: 'REQUEST.INVALID', title: 'Not accepted', detail: reason }),
  notSupported: (cause?: unknown) =>
    new ProblemError({
      status: 501,
      code: 'DESK.NOT_SUPPORTED',
      title: 'Not supported by this Odoo',
      detail: 'The connected Odoo does not offer this: it is the stand-in, or its addon is older than this bridge.',
      cause,
    }),
  notReady: () =>
    new ProblemError({
      status: 503,
      code: 'SERVICE.NOT_READY',
      title: 'Not ready yet',
      detail: 'The chat is starting. Please try again in a moment.',
      retryAfterSeconds: 5,
    }),
} as const;
