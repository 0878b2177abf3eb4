/** What is wrong with a request itself. */
import type { FieldProblem } from '../../contract/shopper';
import { ProblemError } from '../problem.error';

export const requestProblems = {
  malformed: (detail = 'The request is not valid JSON.') =>
    new ProblemError({ status: 400, code: 'REQUEST.MALFORMED', title: 'Malformed request', detail }),
  invalid: (errors: FieldProblem[]) =>
    new ProblemError({
      status: 422,
      code: 'REQUEST.INVALID',
      title: 'Invalid request',
      detail: 'Some fields are not as they should be.',
      errors,
    }),
  messageTooLong: (errors: FieldProblem[]) =>
    new ProblemError({
      status: 413,
      code: 'CHAT.MESSAGE_TOO_LONG',
      title: 'Message too long',
      detail: 'This message is longer than 50 KB. Please send it in parts.',
      errors,
    }),
  tooLarge: () =>
    new ProblemError({
      status: 413,
      code: 'REQUEST.TOO_LARGE',
      title: 'Too large',
      detail: 'The request is too large.',
    }),
  unsupportedType: (expected = 'application/json') =>
    new ProblemError({
      status: 415,
      code: 'REQUEST.UNSUPPORTED_TYPE',
      title: 'Type not supported',
      detail: `Send the body as ${expected}.`,
    }),
  notFound: () =>
    new ProblemError({ status: 404, code: 'REQUEST.NOT_FOUND', title: 'Not found', detail: 'There is nothing here.' }),
  rateLimited: (retryAfterSeconds: number) =>
    new ProblemError({
      status: 429,
      code: 'RATE.LIMITED',
      title: 'Too many requests',
      detail: `That was a little fast. Please wait ${retryAfterSeconds} seconds and try again.`,
      retryAfterSeconds,
    }),
} as const;
