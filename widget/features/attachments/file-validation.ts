/** What can be said of a file before it is uploaded, and what the bridge found when it looked into it. Pure. */
import { MAX_ATTACHMENTS } from '../../../src/contract/shopper/attachment.wire';
import type { AttachmentRules } from '../../../src/contract/shopper';
import { RefusedError } from '../../core/api/client.errors';
import { fileSize } from './file-size';
import { filesWords } from './attachments-texts';

/** @returns why this file cannot go along, or null. */
export function flawOf(file: Pick<File, 'name' | 'size'>, rules: AttachmentRules, locale: string): string | null {
  const words = filesWords(locale);
  const extension = /\.([^.]+)$/.exec(file.name)?.[1]?.toLowerCase() ?? '';
  if (!rules.extensions.includes(extension)) return words.otherType(rules.extensions.join(', '));
  if (file.size === 0) return words.empty;
  return file.size > rules.max_bytes ? words.tooLarge(fileSize(rules.max_bytes, locale)) : null;
}

/** @returns why the bridge does not take this file, or null when it may a little later. */
export function refusalOf(error: unknown, rules: AttachmentRules, locale: string): string | null {
  if (!(error instanceof RefusedError) || error.isPassing) return null;
  const words = filesWords(locale);
  switch (error.status) {
    case 413:
      return words.tooLarge(fileSize(rules.max_bytes, locale));
    case 415:
      return words.disguised; // That its name is allowed was seen before.
    default:
      return words.failed;
  }
}

/** @returns why no more files go along, or null. */
export function tooMany(count: number, locale: string): string | null {
  if (count < MAX_ATTACHMENTS) return null;
  return filesWords(locale).tooMany(new Intl.NumberFormat(locale).format(MAX_ATTACHMENTS));
}
