/** Words that, said alone, begin or end something, or answer a question of ours; in whatever language of ours they are said. */
import { translate } from '../../i18n/translate';

const LANGUAGES = ['en', 'bn', 'ar'];
/** In characters: whatever is longer says more than a word. */
const LONGEST = 60;

export function asksForSupport(text: string): boolean {
  return LANGUAGES.some((language) => isOneOf(translate(language, 'whatsapp.support_words'), text));
}

export function endsChat(text: string): boolean {
  return LANGUAGES.some((language) => isOneOf(translate(language, 'whatsapp.end_words'), text));
}

export function asksForMenu(text: string): boolean {
  return LANGUAGES.some((language) => isOneOf(translate(language, 'whatsapp.main_menu'), text));
}

export function optsOut(text: string): boolean {
  return LANGUAGES.some((language) => isOneOf(translate(language, 'whatsapp.opt_out_words'), text));
}

export function optsIn(text: string): boolean {
  return LANGUAGES.some((language) => isOneOf(translate(language, 'whatsapp.opt_in_words'), text));
}

export function agrees(text: string): boolean {
  return LANGUAGES.some((language) => isOneOf(translate(language, 'whatsapp.agree_words'), text));
}

export function disagrees(text: string): boolean {
  return LANGUAGES.some((language) => isOneOf(translate(language, 'whatsapp.disagree_words'), text));
}

/** Letters and digits are the same, whatever stands around them. */
export function saysSame(one: string, other: string): boolean {
  return plain(one) !== '' && plain(one) === plain(other);
}

function isOneOf(list: string, text: string): boolean {
  const said = text.length > LONGEST ? '' : plain(text);
  return said !== '' && list.split(',').some((words) => plain(words) === said);
}

/** Letters and digits, without what stands around them. */
function plain(text: string): string {
  const words = text.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.join(' ').toLowerCase();
}
