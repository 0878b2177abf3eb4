/** Who may not come in, and who may not do something. */
import { ProblemError } from '../problem.error';

export const accessProblems = {
  sessionMissing: () =>
    new ProblemError({
      status: 401,
      code: 'AUTH.SESSION_MISSING',
      title: 'No session',
      detail: 'Send the token in the header Authorization: Bearer <token>.',
    }),
  sessionInvalid: () =>
    new ProblemError({
      status: 401,
      code: 'AUTH.SESSION_INVALID',
      title: 'Session not valid',
      detail: 'This session is not valid. Please open the chat again.',
    }),
  sessionExpired: () =>
    new ProblemError({
      status: 401,
      code: 'AUTH.SESSION_EXPIRED',
      title: 'Session expired',
      detail: 'This session has expired. Please open the chat again.',
    }),
  identityInvalid: () =>
    new ProblemError({
      status: 401,
      code: 'AUTH.IDENTITY_INVALID',
      title: 'Identity not confirmed',
      detail: 'The shop could not confirm who you are. Please sign in to the shop again.',
    }),
  credentialsRefused: () =>
    new ProblemError({
      status: 401,
      code: 'AUTH.CREDENTIALS_REFUSED',
      title: 'Login refused',
      detail: 'Odoo does not accept this login, or the person has no Live Chat rights.',
    }),
  forbidden: () =>
    new ProblemError({ status: 403, code: 'AUTH.FORBIDDEN', title: 'Not allowed', detail: 'You may not do this.' }),
  ringRefused: (cause: string) =>
    new ProblemError({
      status: 401,
      code: 'AUTH.RING_REFUSED',
      title: 'Signature refused',
      detail: 'The signature is wrong, too old, or was used before.',
      cause,
    }),
} as const;
