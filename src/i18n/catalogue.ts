/** The shape of a catalogue: English says which sentences there are, and which values each of them holds. */
import type * as english from './en';
import type { PluralForms } from './sentence';

type English = typeof english;

/** What every language says: each sentence of English, with plural forms where English has them. */
export type Catalogue = {
  readonly [Name in keyof English]: {
    readonly [Key in keyof English[Name]]: English[Name][Key] extends string ? string : PluralForms;
  };
};

/** `order.which` */
export type SentenceKey = {
  [Name in keyof English]: `${Name}.${keyof English[Name] & string}`;
}[keyof English];

/** The values that fill the gaps of a sentence; a sentence without gaps takes none. */
export type Gaps<Key extends SentenceKey> = [NamesIn<SentenceOf<Key>>] extends [never]
  ? []
  : [values: Readonly<Record<NamesIn<SentenceOf<Key>>, string | number>>];

type SentenceOf<Key> = Key extends `${infer Name extends keyof English}.${infer Own}`
  ? English[Name][Own & keyof English[Name]]
  : never;

type NamesIn<Sentence> = Sentence extends string
  ? NamesInText<Sentence>
  : 'count' | NamesInText<Extract<Sentence[keyof Sentence], string>>;

type NamesInText<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesInText<Rest>
  : never;
