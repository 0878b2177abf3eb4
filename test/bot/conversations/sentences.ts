/** The bridge's own sentences, to recognise them by in any language whatever their gaps are filled with. */
import { sentencesOf, formsOf } from '../../support/catalogues';
import * as arabic from '../../../src/i18n/ar';
import * as bengali from '../../../src/i18n/bn';
import * as english from '../../../src/i18n/en';

const LANGUAGES = { en: sentencesOf(english), bn: sentencesOf(bengali), ar: sentencesOf(arabic) };

export function isSentence(key: string): boolean {
  return LANGUAGES.en.has(key);
}

/** Whether `content` is this sentence in this language. */
export function says(content: string, key: string, locale: string): boolean {
  const language = Object.entries(LANGUAGES).find(([name]) => name === locale)?.[1] ?? LANGUAGES.en;
  return formsOf(language.get(key)).some((form) => pattern(form).test(content));
}

function pattern(form: string): RegExp {
  const parts = form.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^]*')}$`, 'u');
}
