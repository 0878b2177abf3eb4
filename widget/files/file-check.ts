/** What can be said of a file before it is uploaded; the bridge looks into it afterwards. Pure. */
import { MAX_ATTACHMENTS } from '../../src/contract/shopper/attachment.wire';
import type { AttachmentRules } from '../../src/contract/shopper';
import { fileSize } from './file-size';
import { filesWords } from './files.words';

/** @returns why this file cannot go along, or null. */
export function flawOf(file: Pick<File, 'name' | 'size'>, rules: AttachmentRules, locale: string): string | null {
  const words = filesWords(locale);
  const extension = /\.([^.]+)$/.exec(file.name)?.[1]?.toLowerCase() ?? '';
  if (!rules.extensions.includes(extension)) return words.otherType(rules.extensions.join(', '));
  if (file.size === 0) return words.empty;
  return file.size > rules.max_bytes ? words.tooLarge(fileSize(rules.max_bytes, locale)) : null;
}

/** @returns why no more files go along, or null. */
export function tooMany(count: number, locale: string): string | null {
  if (count < MAX_ATTACHMENTS) return null;
  return filesWords(locale).tooMany(new Intl.NumberFormat(locale).format(MAX_ATTACHMENTS));
}
