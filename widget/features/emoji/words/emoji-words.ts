/** The names and words of emoji in one language. */

/** As CLDR annotates a character: `tts` is what a screen reader calls it, `default` are keywords. */
export interface Annotation {
  readonly tts: readonly string[];
  readonly default: readonly string[];
}

export interface EmojiWords {
  /** By emoji without variation selectors (U+FE0F), as CLDR writes them. */
  readonly annotations: Readonly<Record<string, Annotation>>;
  /** Further words of an emoji, apart by spaces: what shoppers say of a shop, and CLDR does not. */
  readonly added: Readonly<Record<string, string>>;
}
