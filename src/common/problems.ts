/**
 * The catalogue of problems: every code with its HTTP status and title. What a shopper reads of it stands with the other
 * sentences, in each language: `src/i18n`, section `problem`.
 */
import type { ProblemCode } from '../contract/shopper';

export interface ProblemEntry {
  /** HTTP status. */
  readonly status: number;
  /** For developers: English. */
  readonly title: string;
  /** Default of the seconds after which a retry makes sense. */
  readonly retryAfterSeconds?: number;
}

export const PROBLEMS = {
  'REQUEST.MALFORMED': { status: 400, title: 'Malformed request' },
  'REQUEST.INVALID': { status: 422, title: 'Invalid request' },
  'REQUEST.TOO_LARGE': { status: 413, title: 'Too large' },
  'REQUEST.TIMEOUT': { status: 408, title: 'Too slow' },
  'REQUEST.NOT_FOUND': { status: 404, title: 'Not found' },
  'REQUEST.UNSUPPORTED_TYPE': { status: 415, title: 'Type not supported' },
  'AUTH.SESSION_MISSING': { status: 401, title: 'No session' },
  'AUTH.SESSION_INVALID': { status: 401, title: 'Session not valid' },
  'AUTH.SESSION_EXPIRED': { status: 401, title: 'Session expired' },
  'AUTH.IDENTITY_INVALID': { status: 401, title: 'Identity not confirmed' },
  'AUTH.IDENTITY_NEEDED': { status: 403, title: 'Identity needed again' },
  'AUTH.IDENTITY_UNAVAILABLE': { status: 503, title: 'Identity cannot be checked', retryAfterSeconds: 30 },
  'AUTH.CREDENTIALS_REFUSED': { status: 401, title: 'Login refused' },
  'AUTH.FORBIDDEN': { status: 403, title: 'Not allowed' },
  'AUTH.WEBHOOK_REFUSED': { status: 401, title: 'Signature refused' },
  'CHAT.CHANNEL_UNKNOWN': { status: 404, title: 'No such channel' },
  'CHAT.CONVERSATION_UNKNOWN': { status: 404, title: 'No such conversation' },
  'CHAT.ERASED': { status: 410, title: 'Conversation deleted' },
  'CHAT.CONVERSATION_ENDED': { status: 409, title: 'Conversation ended' },
  'CHAT.SHOPPER_GONE': { status: 409, title: 'Shopper gone' },
  'CHAT.CONSENT_REQUIRED': { status: 409, title: 'Consent needed' },
  'CHAT.CONSENT_OUTDATED': { status: 409, title: 'Consent to something else' },
  'CHAT.PERSON_HAS_CHAT': { status: 409, title: 'A person has this chat' },
  'CHAT.NOTHING_TO_RATE': { status: 409, title: 'Nothing to rate yet' },
  'CHAT.NOTHING_TO_SEND': { status: 409, title: 'Nothing to send yet' },
  'CHAT.NOT_HANDED_OVER': { status: 409, title: 'Not handed over' },
  'CHAT.FULL': { status: 409, title: 'Chat full' },
  'CHAT.MESSAGE_TOO_LONG': { status: 413, title: 'Message too long' },
  'CHAT.CLIENT_ID_REUSED': { status: 409, title: 'Identifier used before' },
  'CHAT.ATTACHMENTS_UNSUPPORTED': { status: 422, title: 'No files here' },
  'CHAT.ATTACHMENT_UNKNOWN': { status: 404, title: 'No such file' },
  'CHAT.ATTACHMENT_TYPE': { status: 415, title: 'Type of file not taken' },
  'CHAT.ATTACHMENT_TOO_LARGE': { status: 413, title: 'File too large' },
  'CHAT.ATTACHMENT_EMPTY': { status: 422, title: 'Empty file' },
  'CHAT.ATTACHMENTS_FULL': { status: 429, title: 'Too many files', retryAfterSeconds: 600 },
  'CHAT.ATTACHMENTS_LIMIT': { status: 429, title: 'Many files already', retryAfterSeconds: 600 },
  'FAQ.UNKNOWN': { status: 404, title: 'No such entry' },
  'TICKET.UNKNOWN': { status: 404, title: 'No such request' },
  'TICKET.CLOSED': { status: 409, title: 'Request closed' },
  'TICKET.NOT_RESOLVED': { status: 409, title: 'Not resolved yet' },
  'TICKET.REFUSED': { status: 422, title: 'Request not registered' },
  'TICKET.LIMIT': { status: 429, title: 'Many requests already', retryAfterSeconds: 3600 },
  'WHATSAPP.WINDOW_OVER': { status: 409, title: 'Window of 24 hours over' },
  'WHATSAPP.TEMPLATE_UNKNOWN': { status: 404, title: 'No such template' },
  'WHATSAPP.NOT_THERE': { status: 409, title: 'Not on WhatsApp' },
  'WHATSAPP.UNAVAILABLE': { status: 503, title: 'WhatsApp does not answer', retryAfterSeconds: 30 },
  'WHATSAPP.NUMBER_PAUSED': { status: 503, title: 'Number held up', retryAfterSeconds: 300 },
  'RATE.LIMITED': { status: 429, title: 'Too many requests' },
  'RATE.DAY_SPENT': { status: 429, title: 'Enough for today' },
  'ODOO.UNAVAILABLE': { status: 503, title: 'The shop system does not answer', retryAfterSeconds: 5 },
  'ODOO.NOT_SUPPORTED': { status: 501, title: 'Not supported by this Odoo' },
  'SERVICE.NOT_READY': { status: 503, title: 'Not ready yet', retryAfterSeconds: 5 },
  'STORE.FULL': { status: 503, title: 'No room at the moment', retryAfterSeconds: 15 },
  INTERNAL: { status: 500, title: 'Something went wrong' },
} as const satisfies Record<ProblemCode, ProblemEntry>;
