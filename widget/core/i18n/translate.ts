/** Fills a sentence in: `{name}` stands for a value, and `count` chooses among the plural forms of the language. */
/** A form for each plural category of its language (https://cldr.unicode.org/index/cldr-spec/plural-rules). */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;
export type Sentence = string | PluralForms;
export type Values = Readonly<Record<string, string | number>>;

/**
 * @param locale a language of the widget, with a region or without
 * @param values numbers are written in the digits of the locale
 */
export function translate(locale: string, sentence: Sentence, values: Values = {}): string {
  const text = typeof sentence === 'string' ? sentence : formOf(locale, sentence, Number(values.count));
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name] ?? '';
    return typeof value === 'number' ? new Intl.NumberFormat(locale).format(value) : value;
  });
}

function formOf(locale: string, forms: PluralForms, count: number): string {
  return forms[new Intl.PluralRules(locale).select(count)] ?? forms.other;
}
