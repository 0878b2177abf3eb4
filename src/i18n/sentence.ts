/** A sentence of a catalogue: one text, or a form for each plural category of its language. */

/** @see https://cldr.unicode.org/index/cldr-spec/plural-rules */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;
export type Sentence = string | PluralForms;
