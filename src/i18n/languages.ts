/** The languages of the bridge, and which of them a locale means. */
export const LANGUAGES = ['en', 'bn', 'ar'] as const;
export type Language = (typeof LANGUAGES)[number];

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur']);

/** The language of a locale (BCP 47, or with an underscore as Odoo writes it): `bn` of `bn-BD`. */
export function languageOf(locale: string): string {
  return locale.split(/[-_@]/)[0]?.toLowerCase() ?? '';
}

/** English for a language that the bridge does not speak. */
export function matchLanguage(locale: string): Language {
  return LANGUAGES.find((known) => known === languageOf(locale)) ?? 'en';
}

/** What `Intl` takes for this locale: it throws at underscores and at what is no locale. */
export function intlTagOf(locale: string): string {
  const tag = locale.replace(/@.*/, '').replaceAll('_', '-');
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? 'en';
  } catch {
    return matchLanguage(locale);
  }
}

export function directionOf(locale: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(languageOf(locale)) ? 'rtl' : 'ltr';
}

/** A language in its own words: `English`, `বাংলা`. */
export function nameOfLanguage(language: string): string {
  return new Intl.DisplayNames([language], { type: 'language', fallback: 'code' }).of(language) ?? language;
}
