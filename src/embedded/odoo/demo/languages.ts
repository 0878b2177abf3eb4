/** Languages that the demo shop has texts in. */
const LANGUAGES = ['en', 'bn', 'ar'];

/** The one to read for this tag. The people of the demo shop read English themselves. */
export function languageIn(locale = 'en'): string {
  const language = locale.split(/[-_]/, 1)[0]?.toLowerCase() ?? 'en';
  return LANGUAGES.includes(language) ? language : 'en';
}
