/** Every expected problem of the doors by name, so that one code always has one status and one wording. */
import type { FieldProblem, ProblemCode } from '../contract/shopper';
import { ProblemError } from './problem.error';

export const problems = {
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
  channelUnknown: () =>
    new ProblemError({
      status: 404,
      code: 'CHAT.CHANNEL_UNKNOWN',
      title: 'No such channel',
      detail: 'This shop has no chat channel of that name.',
    }),
  conversationUnknown: () =>
    new ProblemError({
      status: 404,
      code: 'CHAT.CONVERSATION_UNKNOWN',
      title: 'No such conversation',
      detail: 'This conversation does not exist.',
    }),
  conversationEnded: () =>
    new ProblemError({
      status: 409,
      code: 'CHAT.CONVERSATION_ENDED',
      title: 'Conversation ended',
      detail: 'This conversation has ended. Please start a new one.',
    }),
  personHasChat: () =>
    new ProblemError({
      status: 409,
      code: 'CHAT.PERSON_HAS_CHAT',
      title: 'A person has this chat',
      detail: 'A person is answering now; the bot stays silent. Send the message to them.',
    }),
  nothingToRate: () =>
    new ProblemError({
      status: 409,
      code: 'CHAT.NOTHING_TO_RATE',
      title: 'Nothing to rate yet',
      detail: 'Nothing was said in this conversation yet.',
    }),
  notAtDesk: () =>
    new ProblemError({
      status: 409,
      code: 'CHAT.NOT_AT_DESK',
      title: 'Not at the desk',
      detail: 'The bot has this conversation; the shopper has not asked for a person yet.',
    }),
  clientIdReused: () =>
    new ProblemError({
      status: 409,
      code: 'CHAT.CLIENT_ID_REUSED',
      title: 'Identifier used before',
      detail: 'Another message was already sent under this client_message_id. Send this one under a new id.',
    }),
  attachmentsUnsupported: () =>
    new ProblemError({
      status: 422,
      code: 'CHAT.ATTACHMENTS_UNSUPPORTED',
      title: 'No files here',
      detail: 'This shop takes no files in the chat. Please send the text alone.',
    }),
  attachmentUnknown: () =>
    new ProblemError({
      status: 404,
      code: 'CHAT.ATTACHMENT_UNKNOWN',
      title: 'No such file',
      detail: 'This file is not here, or not any more. Please attach it again.',
    }),
  attachmentType: (extensions: readonly string[]) =>
    new ProblemError({
      status: 415,
      code: 'CHAT.ATTACHMENT_TYPE',
      title: 'Type of file not taken',
      detail: `This file is of another type, or not what its name says. Possible are ${extensions.join(', ')}.`,
    }),
  attachmentTooLarge: (megabytes = 20) =>
    new ProblemError({
      status: 413,
      code: 'CHAT.ATTACHMENT_TOO_LARGE',
      title: 'File too large',
      detail: `That is more than ${megabytes} MB. Please send something smaller, or in several messages.`,
    }),
  attachmentEmpty: () =>
    new ProblemError({
      status: 422,
      code: 'CHAT.ATTACHMENT_EMPTY',
      title: 'Empty file',
      detail: 'This file is empty.',
      errors: [{ field: 'file', message: 'the file is empty or missing' }],
    }),
  attachmentsFull: () =>
    new ProblemError({
      status: 429,
      code: 'CHAT.ATTACHMENTS_FULL',
      title: 'No room for more files',
      detail: 'There is no room for more files right now. Please try again later.',
      retryAfterSeconds: 600,
    }),
  nothingToSend: () =>
    new ProblemError({
      status: 409,
      code: 'CHAT.NOTHING_TO_SEND',
      title: 'Nothing to send yet',
      detail: 'Nothing was said in this conversation yet.',
    }),
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
  rateLimited: (retryAfterSeconds: number) =>
    new ProblemError({
      status: 429,
      code: 'RATE.LIMITED',
      title: 'Too many requests',
      detail: `That was a little fast. Please wait ${retryAfterSeconds} seconds and try again.`,
      retryAfterSeconds,
    }),
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

/** The problem that answers an expected outcome of the core, by its code. */
export function problemByCode(code: ProblemCode, cause: unknown): ProblemError | undefined {
  switch (code) {
    case 'CHAT.CONVERSATION_ENDED':
      return problems.conversationEnded();
    case 'CHAT.CONVERSATION_UNKNOWN':
      return problems.conversationUnknown();
    case 'CHAT.PERSON_HAS_CHAT':
      return problems.personHasChat();
    case 'CHAT.CLIENT_ID_REUSED':
      return problems.clientIdReused();
    case 'CHAT.NOTHING_TO_RATE':
      return problems.nothingToRate();
    case 'CHAT.CHANNEL_UNKNOWN':
      return problems.channelUnknown();
    case 'CHAT.ATTACHMENT_UNKNOWN':
      return problems.attachmentUnknown();
    case 'CHAT.ATTACHMENT_TOO_LARGE':
      return problems.attachmentTooLarge();
    case 'CHAT.ATTACHMENTS_FULL':
      return problems.attachmentsFull();
    case 'CHAT.NOTHING_TO_SEND':
      return problems.nothingToSend();
    case 'REQUEST.INVALID':
      return problems.refusedByDesk();
    case 'DESK.NOT_SUPPORTED':
      return problems.notSupported(cause);
    case 'SERVICE.NOT_READY':
      return problems.notReady();
    case 'ODOO.UNAVAILABLE':
      return problems.odooUnavailable(cause);
    default:
      return undefined;
  }
}
