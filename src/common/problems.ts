/** The catalogue of problems: every code with its HTTP status, title and a sentence that a shopper may read. */
import type { ProblemCode } from '../contract/shopper';

export interface ProblemEntry {
  /** HTTP status. */
  readonly status: number;
  readonly title: string;
  /** What happened and what to do next; `{name}` is filled from the `values` of the error. */
  readonly detail: string;
  /** Default of the seconds after which a retry makes sense. */
  readonly retryAfterSeconds?: number;
}

export const PROBLEMS = {
  'REQUEST.MALFORMED': { status: 400, title: 'Malformed request', detail: 'The request is not valid JSON.' },
  'REQUEST.INVALID': { status: 422, title: 'Invalid request', detail: 'Some fields are not as they should be.' },
  'REQUEST.TOO_LARGE': { status: 413, title: 'Too large', detail: 'The request is too large.' },
  'REQUEST.TIMEOUT': {
    status: 408,
    title: 'Too slow',
    detail: 'The request did not arrive in time. Please try again.',
  },
  'REQUEST.NOT_FOUND': { status: 404, title: 'Not found', detail: 'There is nothing here.' },
  'REQUEST.UNSUPPORTED_TYPE': { status: 415, title: 'Type not supported', detail: 'Send the body as {type}.' },
  'AUTH.SESSION_MISSING': {
    status: 401,
    title: 'No session',
    detail: 'Send the token in the header Authorization: Bearer <token>.',
  },
  'AUTH.SESSION_INVALID': {
    status: 401,
    title: 'Session not valid',
    detail: 'This session is not valid. Please open the chat again.',
  },
  'AUTH.SESSION_EXPIRED': {
    status: 401,
    title: 'Session expired',
    detail: 'This session has expired. Please open the chat again.',
  },
  'AUTH.IDENTITY_INVALID': {
    status: 401,
    title: 'Identity not confirmed',
    detail: 'The shop could not confirm who you are. Please sign in to the shop again.',
  },
  'AUTH.IDENTITY_NEEDED': {
    status: 403,
    title: 'Identity needed again',
    detail: 'The shop has to confirm again who you are. Please sign in to the shop, or reload its page.',
  },
  'AUTH.IDENTITY_UNAVAILABLE': {
    status: 503,
    title: 'Identity cannot be checked',
    detail: 'Who you are cannot be checked at the moment. Please try again shortly.',
    retryAfterSeconds: 30,
  },
  'AUTH.CREDENTIALS_REFUSED': {
    status: 401,
    title: 'Login refused',
    detail: 'Odoo does not accept this login, or the person has no Live Chat rights.',
  },
  'AUTH.FORBIDDEN': { status: 403, title: 'Not allowed', detail: 'You may not do this.' },
  'AUTH.WEBHOOK_REFUSED': {
    status: 401,
    title: 'Signature refused',
    detail: 'The signature is wrong, too old, or was used before.',
  },
  'CHAT.CHANNEL_UNKNOWN': {
    status: 404,
    title: 'No such channel',
    detail: 'This shop has no chat channel of that name.',
  },
  'CHAT.CONVERSATION_UNKNOWN': {
    status: 404,
    title: 'No such conversation',
    detail: 'This conversation does not exist.',
  },
  'CHAT.ERASED': {
    status: 410,
    title: 'Conversation deleted',
    detail: 'This conversation was deleted. Please start a new one.',
  },
  'CHAT.CONVERSATION_ENDED': {
    status: 409,
    title: 'Conversation ended',
    detail: 'This conversation has ended. Please start a new one.',
  },
  'CHAT.CONSENT_REQUIRED': {
    status: 409,
    title: 'Consent needed',
    detail: 'Please agree first to what the shop says about your data. If you do not see it, reload the page.',
  },
  'CHAT.CONSENT_OUTDATED': {
    status: 409,
    title: 'Consent to something else',
    detail: 'What the shop says about your data has changed. Please reload the page and read it again.',
  },
  'CHAT.PERSON_HAS_CHAT': {
    status: 409,
    title: 'A person has this chat',
    detail: 'A person is answering now; the bot stays silent. Send the message to them.',
  },
  'CHAT.NOTHING_TO_RATE': {
    status: 409,
    title: 'Nothing to rate yet',
    detail: 'Nothing was said in this conversation yet.',
  },
  'CHAT.NOTHING_TO_SEND': {
    status: 409,
    title: 'Nothing to send yet',
    detail: 'Nothing was said in this conversation yet.',
  },
  'CHAT.NOT_HANDED_OVER': {
    status: 409,
    title: 'Not handed over',
    detail: 'The bot has this conversation; the shopper has not asked for a person yet.',
  },
  'CHAT.FULL': {
    status: 409,
    title: 'Chat full',
    detail: 'This chat is full. Please end it and start a new one, or leave a message.',
  },
  'CHAT.MESSAGE_TOO_LONG': {
    status: 413,
    title: 'Message too long',
    detail: 'This message is longer than 50 KB. Please send it in parts.',
  },
  'CHAT.CLIENT_ID_REUSED': {
    status: 409,
    title: 'Identifier used before',
    detail: 'Another message was already sent under this client_message_id. Send this one under a new id.',
  },
  'CHAT.ATTACHMENTS_UNSUPPORTED': {
    status: 422,
    title: 'No files here',
    detail: 'This shop takes no files in the chat. Please send the text alone.',
  },
  'CHAT.ATTACHMENT_UNKNOWN': {
    status: 404,
    title: 'No such file',
    detail: 'This file is not here, or not any more. Please attach it again.',
  },
  'CHAT.ATTACHMENT_TYPE': {
    status: 415,
    title: 'Type of file not taken',
    detail: 'This file is of another type, or not what its name says. Possible are {extensions}.',
  },
  'CHAT.ATTACHMENT_TOO_LARGE': {
    status: 413,
    title: 'File too large',
    detail: 'That is more than {megabytes} MB. Please send something smaller, or in several messages.',
  },
  'CHAT.ATTACHMENT_EMPTY': { status: 422, title: 'Empty file', detail: 'This file is empty.' },
  'CHAT.ATTACHMENTS_FULL': {
    status: 429,
    title: 'Too many files',
    detail: 'No more files can be taken right now. Please try again later.',
    retryAfterSeconds: 600,
  },
  'CHAT.ATTACHMENTS_LIMIT': {
    status: 429,
    title: 'Many files already',
    detail: 'Many files were sent already. Please send the text alone, or try again later.',
    retryAfterSeconds: 600,
  },
  'FAQ.UNKNOWN': { status: 404, title: 'No such entry', detail: 'This FAQ entry does not exist.' },
  'TICKET.UNKNOWN': { status: 404, title: 'No such request', detail: 'You have no request with this number.' },
  'TICKET.CLOSED': {
    status: 409,
    title: 'Request closed',
    detail: 'This request is closed for good. Please open a new one.',
  },
  'TICKET.NOT_RESOLVED': {
    status: 409,
    title: 'Not resolved yet',
    detail: 'A request can be rated once it is resolved.',
  },
  'TICKET.REFUSED': {
    status: 422,
    title: 'Request not registered',
    detail: 'This request could not be registered. Please check what you entered, or write to us in the chat.',
  },
  'TICKET.LIMIT': {
    status: 429,
    title: 'Many requests already',
    detail: 'Many requests were left from here already. Please try again later, or write to us in the chat.',
    retryAfterSeconds: 3600,
  },
  'RATE.LIMITED': {
    status: 429,
    title: 'Too many requests',
    detail: 'That was a little fast. Please wait {seconds} seconds and try again.',
  },
  'RATE.DAY_SPENT': {
    status: 429,
    title: 'Enough for today',
    detail: 'No more can be written from here today. Please come back tomorrow, or write to the shop by e-mail.',
  },
  'ODOO.UNAVAILABLE': {
    status: 503,
    title: 'The shop system does not answer',
    detail: 'The shop system cannot be reached right now. Please try again in a moment.',
    retryAfterSeconds: 5,
  },
  'ODOO.NOT_SUPPORTED': {
    status: 501,
    title: 'Not supported by this Odoo',
    detail: 'The connected Odoo does not offer this: it is the stand-in, or its addon is older than this bridge.',
  },
  'SERVICE.NOT_READY': {
    status: 503,
    title: 'Not ready yet',
    detail: 'The chat is starting. Please try again in a moment.',
    retryAfterSeconds: 5,
  },
  'STORE.FULL': {
    status: 503,
    title: 'No room at the moment',
    detail: 'The chat has no room for anything new at the moment. Please try again in a moment.',
    retryAfterSeconds: 15,
  },
  INTERNAL: {
    status: 500,
    title: 'Something went wrong',
    detail: 'Something went wrong on our side. Please try again.',
  },
} as const satisfies Record<ProblemCode, ProblemEntry>;
