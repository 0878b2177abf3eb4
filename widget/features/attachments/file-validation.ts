/** Checks of a file before its upload, and the reason when the bridge refused it. Pure. */
import { MAX_ATTACHMENTS } from '../../../src/contract/shopper/message-limits';
import type { AttachmentRules } from '../../../src/contract/shopper';
import { RefusedError } from '../../core/api/client.errors';
import { attachments } from '../../core/i18n/en';
import type { I18n } from '../../core/i18n/i18n';
import { fileSize } from './file-size';

const FULL = ['CHAT.ATTACHMENTS_FULL', 'CHAT.ATTACHMENTS_LIMIT'] as const;

/** @returns why this file cannot be sent, or null. */
export function flawOf(file: Pick<File, 'name' | 'size'>, rules: AttachmentRules, i18n: I18n): string | null {
  const say = i18n.section('attachments', attachments);
  const extension = /\.([^.]+)$/.exec(file.name)?.[1]?.toLowerCase() ?? '';
  if (!rules.extensions.includes(extension)) return say('otherType', { types: rules.extensions.join(', ') });
  if (file.size === 0) return say('empty');
  return file.size > rules.max_bytes ? tooLarge(rules, i18n) : null;
}

/** @returns why the bridge does not take this file, or null when it may a little later. */
export function refusalOf(error: unknown, rules: AttachmentRules, i18n: I18n): string | null {
  if (!(error instanceof RefusedError) || error.isPassing) return null;
  const say = i18n.section('attachments', attachments);
  switch (error.status) {
    case 413:
      return tooLarge(rules, i18n);
    case 415:
      return say('disguised'); // That its name is allowed was seen before.
    default:
      return say('failed');
  }
}

/** @returns why it is not uploaded yet, where another try may help. */
export function delayOf(error: unknown, i18n: I18n): string {
  const code = error instanceof RefusedError ? error.code : null;
  if (code === 'STORE.FULL') return i18n.say('noRoom');
  const isFull = FULL.some((known) => known === code);
  return i18n.section('attachments', attachments)(isFull ? 'full' : 'failed');
}

/** @returns why no more files can be added, or null. */
export function tooMany(count: number, i18n: I18n): string | null {
  if (count < MAX_ATTACHMENTS) return null;
  return i18n.section('attachments', attachments)('tooMany', { count: MAX_ATTACHMENTS });
}

function tooLarge({ max_bytes }: AttachmentRules, i18n: I18n): string {
  return i18n.section('attachments', attachments)('tooLarge', { most: fileSize(max_bytes, i18n.locale) });
}
