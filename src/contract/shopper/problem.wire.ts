/** RFC 9457 problem details, and the stable codes they carry. */

export const PROBLEM_CODES = [
  'REQUEST.MALFORMED',
  'REQUEST.INVALID',
  'REQUEST.TOO_LARGE',
  'REQUEST.TIMEOUT',
  'REQUEST.NOT_FOUND',
  'REQUEST.UNSUPPORTED_TYPE',
  'AUTH.SESSION_MISSING',
  'AUTH.SESSION_INVALID',
  'AUTH.SESSION_EXPIRED',
  'AUTH.IDENTITY_INVALID',
  'AUTH.IDENTITY_NEEDED',
  'AUTH.IDENTITY_UNAVAILABLE',
  'AUTH.CREDENTIALS_REFUSED',
  'AUTH.FORBIDDEN',
  'AUTH.WEBHOOK_REFUSED',
  'CHAT.CHANNEL_UNKNOWN',
  'CHAT.CONVERSATION_UNKNOWN',
  'CHAT.ERASED',
  'CHAT.CONVERSATION_ENDED',
  'CHAT.SHOPPER_GONE',
  'CHAT.CONSENT_REQUIRED',
  'CHAT.CONSENT_OUTDATED',
  'CHAT.PERSON_HAS_CHAT',
  'CHAT.NOTHING_TO_RATE',
  'CHAT.NOTHING_TO_SEND',
  'CHAT.NOT_HANDED_OVER',
  'CHAT.FULL',
  'CHAT.MESSAGE_TOO_LONG',
  'CHAT.CLIENT_ID_REUSED',
  'CHAT.ATTACHMENTS_UNSUPPORTED',
  'CHAT.ATTACHMENT_UNKNOWN',
  'CHAT.ATTACHMENT_TYPE',
  'CHAT.ATTACHMENT_TOO_LARGE',
  'CHAT.ATTACHMENT_EMPTY',
  'CHAT.ATTACHMENTS_FULL',
  'CHAT.ATTACHMENTS_LIMIT',
  'FAQ.UNKNOWN',
  'TICKET.UNKNOWN',
  'TICKET.CLOSED',
  'TICKET.NOT_RESOLVED',
  'TICKET.REFUSED',
  'TICKET.LIMIT',
  'WHATSAPP.WINDOW_OVER',
  'WHATSAPP.NUMBER_PAUSED',
  'WHATSAPP.TEMPLATE_UNKNOWN',
  'WHATSAPP.NOT_THERE',
  'WHATSAPP.UNAVAILABLE',
  'RATE.LIMITED',
  'RATE.DAY_SPENT',
  'ODOO.UNAVAILABLE',
  'ODOO.NOT_SUPPORTED',
  'SERVICE.NOT_READY',
  'STORE.FULL',
  'INTERNAL',
] as const;

export type ProblemCode = (typeof PROBLEM_CODES)[number];

export class FieldProblem {
  /** Dotted path of the field, for example `visitor.email`. */
  field: string;
  message: string;
}

export class Problem {
  type: string;
  /** For developers: English, the same for all problems of a code. */
  title: string;
  status: number;
  /** A sentence a shopper may read, in the language of `Accept-Language` or, on the socket, of the conversation. */
  detail: string;
  code: ProblemCode;
  request_id: string;
  errors?: FieldProblem[];
}
