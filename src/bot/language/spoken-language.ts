/** Detects the language of a message: Bengali in either script, Arabic, or English. */
import { languageOf } from '../../i18n/languages';
import { words } from './normalize';

/** Without digits and ৳, which occur in English sentences, too. */
const BENGALI_LETTERS = /[\u0980-\u09E3]/gu;
/** Bengali and Arabic sentences contain product names and "bKash" in Latin letters. */
const OWN_SHARE = 0.2;
const ARABIC_LETTERS = /[\u0621-\u064a\u0671-\u06d3]/gu;
/** Letters that only Persian and Urdu write, and letters that they do not. */
const PERSIAN_LETTERS = /[پچژگکیےٹڈڑںہھۀۂ]/gu;
const ONLY_ARABIC_LETTERS = /[ةىيكأإ]/gu;
const ROMANISED = new Set(
  words(
    'ami amar amake amra amader apni apnar apnake apnara apnader tumi tomra tomader kothay kothai koi koto kobe kokhon keno kivabe ' +
      'kibhabe kemon ki ache achen ase asen ashe nai nei hobe hoy hoyeche hoise gese geche chai korte korbo korben koren korsi korchi ' +
      'kore dite dibo debo diben den dao pabo pai paini lagbe lage jabe jay naki theke jonno sathe shathe ekta ektu ekhon ekhono ' +
      'aj ajke kal kalke shokale sokale bikale rate taka dam dudh dudher doi nosto ferot khola bhai vai apu dhonnobad valo bhalo kharap ' +
      'onek khub kichu ar vul thikana moddhe basay bashay disi dilam pailam nibo niben diye protidin roj manush',
  ),
);
/** Money and goods, as an English sentence names them, too. */
const NEUTRAL = new Set(words('taka rate dam doi dudh'));
/** Spelled like English words or names: a head ache, AR glasses, a den. */
const ALIKE = new Set(words('ar den kal roj ase dao ki ekta ache aj apu vai bhai hoy pai nibo nai nei'));
const ENGLISH = new Set(
  words(
    'the is are am was do does did have has can could will would how what where when why which who you your i my me we our it this ' +
      'that of for and with from please want need get not any there',
  ),
);
const COURTESIES = new Set(
  words(
    'a thank thanks thx ty ok okay yes no yeah hi hello hey bye goodbye good great fine sure nice perfect welcome morning evening night ' +
      'sorry help done close end chat all right got see understood much very so lot many more again too',
  ),
);
/** Share of the words of a message; a single word may be a name. */
const ENGLISH_SHARE = 0.3;
const FEWEST_ENGLISH = 2;
const ROMANISED_SHARE = 0.25;

/**
 * As `locale` is, unless the message is clearly in another language that the shop offers. Courtesies are said in English by
 * everybody: on an English page they are English, on others in the language of the chat.
 *
 * @param page the language of the page
 */
export function spokenLocale(text: string, locale: string, offered: readonly string[], page = locale): string {
  const language = spokenLanguage(text, offered) ?? (languageOf(page) === 'en' && isCourtesy(text) ? 'en' : null);
  if (language === null || language === languageOf(locale)) return locale;
  return language === languageOf(page) ? page : language;
}

function isCourtesy(text: string): boolean {
  const said = words(text);
  return said.length > 0 && said.every((word) => COURTESIES.has(word) || ENGLISH.has(word));
}

/** A language tag of `offered`, or null when the message is in none of them, or too short to tell. */
export function spokenLanguage(text: string, offered: readonly string[]): string | null {
  const said = words(text);
  const language = inArabic(text, said) ? 'ar' : inBengali(text, said) ? 'bn' : inEnglish(said) ? 'en' : null;
  return language !== null && offered.includes(language) ? language : null;
}

function inArabic(text: string, said: readonly string[]): boolean {
  const arabic = lettersIn(text, ARABIC_LETTERS);
  if (lettersIn(text, PERSIAN_LETTERS) > lettersIn(text, ONLY_ARABIC_LETTERS)) return false;
  return arabic > 0 && arabic / said.join('').length >= OWN_SHARE;
}

function inBengali(text: string, said: readonly string[]): boolean {
  const bengali = lettersIn(text, BENGALI_LETTERS);
  if (bengali > 0) return bengali / said.join('').length >= OWN_SHARE;
  if (!isTelling(said)) return false;
  const romanised = count(ROMANISED, said);
  return romanised / said.length >= ROMANISED_SHARE && romanised > count(ENGLISH, said);
}

/** Whether some word is Bengali and nothing else, or all of them may be. */
function isTelling(said: readonly string[]): boolean {
  const bengali = said.filter((word) => ROMANISED.has(word) && !NEUTRAL.has(word));
  if (bengali.some((word) => !ALIKE.has(word))) return true;
  return bengali.length > 0 && said.length > 1 && said.every((word) => ROMANISED.has(word));
}

function inEnglish(said: readonly string[]): boolean {
  const english = count(ENGLISH, said);
  return english >= FEWEST_ENGLISH && english / said.length >= ENGLISH_SHARE;
}

function lettersIn(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0;
}

function count(known: ReadonlySet<string>, said: readonly string[]): number {
  return said.filter((word) => known.has(word)).length;
}
