/** The shape of a catalogue: English says which sentences there are, and which values each of them holds. */
import type * as english from './en';
import type { PluralForms } from './translate';

export type English = typeof english;
export type SectionName = keyof English;

/** What every language says: each sentence of English, with plural forms where English has them. */
export type Catalogue = {
  readonly [Name in SectionName]: {
    readonly [Key in keyof English[Name]]: English[Name][Key] extends string ? string : PluralForms;
  };
};

/** Says a sentence of one section. Sentences with gaps ask for the values that fill them. */
export type Say<Name extends SectionName> = <Key extends keyof English[Name] & string>(
  key: Key,
  ...values: Gaps<English[Name][Key]>
) => string;

type Gaps<Sentence> = [NamesIn<Sentence>] extends [never]
  ? []
  : [values: Readonly<Record<NamesIn<Sentence>, string | number>>];

type NamesIn<Sentence> = Sentence extends string
  ? NamesInText<Sentence>
  : 'count' | NamesInText<Extract<Sentence[keyof Sentence], string>>;

type NamesInText<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesInText<Rest>
  : never;
