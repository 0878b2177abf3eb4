/** The sentence for a feature's call that failed. Pure. */
import { RefusedError } from '../../core/api/client.errors';
import { common } from '../../core/i18n/en';
import type { I18n } from '../../core/i18n/i18n';
import { formSentences } from '../sentences';

export function failureOf(error: unknown, i18n: I18n): string {
  const say = formSentences(i18n);
  const failed = i18n.section('common', common)('failed');
  if (!(error instanceof RefusedError)) return failed;
  if (error.code === 'STORE.FULL') return i18n.say('noRoom');
  if (error.isAboutConsent) return say('consentFirst');
  if (error.code === 'TICKET.CLOSED') return say('ticketClosed');
  if (error.code === 'TICKET.LIMIT') return say('ticketLimit');
  switch (error.status) {
    case 413:
      return say('flaw.long');
    case 422:
      return say('invalid');
    case 429:
      return say('tooOften');
    default:
      return failed;
  }
}
