/** The sentences of the button, in every language, before the panel brings the others. */
import { launcher as ar } from '../core/i18n/ar';
import { launcher as bn } from '../core/i18n/bn';
import type { Catalogue } from '../core/i18n/catalogue';
import { launcher as en } from '../core/i18n/en';
import { matchLanguage } from '../core/i18n/languages';

const LAUNCHER = { ar, bn, en };

export function launcherSentences(locale: string): Catalogue['launcher'] {
  return LAUNCHER[matchLanguage(locale)];
}
