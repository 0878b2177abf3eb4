/** The first words of an answer. */
import type { FaqRow } from '../contract/odoo';
import { localized } from '../i18n/localized';
import { plainText } from './search/plain-text';
import { excerptOf } from './excerpt';

export function teaserOf({ answer }: FaqRow, language: string): string {
  return excerptOf(plainText(localized(answer, language)), () => false).text;
}
