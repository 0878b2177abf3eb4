/** Files that are not there: the sentences that agents read, and those that their person is told. */
import { translate } from '../../i18n/translate';

/** `full`: the shop has no room for this person's files, or not today. */
export type LostFile = 'too_large' | 'type' | 'gone' | 'full';

const MEGABYTE = 1024 * 1024;

const SENTENCES = {
  too_large: { why: 'whatsapp.file_lost_too_large', told: 'whatsapp.file_told_too_large' },
  type: { why: 'whatsapp.file_lost_type', told: 'whatsapp.file_told_type' },
  gone: { why: 'whatsapp.file_lost_gone', told: 'whatsapp.file_told_gone' },
  full: { why: 'whatsapp.file_lost_full', told: 'whatsapp.file_told_full' },
} as const;

/** `maxBytes`: of a file that would have been taken. */
export function sentencesOf(
  lost: LostFile,
  locale: string,
  maxBytes: number,
): { readonly why: string; readonly told: string } {
  const values = { megabytes: Math.round((maxBytes / MEGABYTE) * 10) / 10 };
  const { why, told } = SENTENCES[lost];
  return { why: translate(locale, why, values), told: translate(locale, told, values) };
}
