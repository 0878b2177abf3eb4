/** From the core's codes to the problems of the doors. */
import type { ProblemCode } from '../contract/shopper';
import type { ProblemError } from './problem.error';
import { problems } from './problems';

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
