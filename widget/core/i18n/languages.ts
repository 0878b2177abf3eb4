/** The languages of the widget, and which of them a locale means. */
export type Language = 'en' | 'bn' | 'ar';

/** @param locale BCP 47, or as Odoo writes it: `bn-BD`, `bn_BD`. @returns English for a language that the widget does not speak. */
export function matchLanguage(locale: string): Language {
  const [language] = locale.toLowerCase().split(/[-_@]/);
  return language === 'bn' || language === 'ar' ? language : 'en';
}

export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}
