/** What a shopper is told, in their language, when something around the chat did not work. Pure. */
import { RefusedError } from '../core/api/client.errors';
import type { AroundTexts } from '../core/i18n/sheets/sheet-texts';

type FailureTexts = Pick<AroundTexts, 'failed' | 'flaw' | 'invalid' | 'isClosed' | 'tooOften'>;

export function failureOf(error: unknown, say: FailureTexts): string {
  if (!(error instanceof RefusedError)) return say.failed;
  if (error.code === 'TICKET.CLOSED') return say.isClosed;
  switch (error.status) {
    case 413:
      return say.flaw.long;
    case 422:
      return say.invalid;
    case 429:
      return say.tooOften;
    default:
      return say.failed;
  }
}
