/** Names emoji, and finds them by the beginnings of words. */
import { ALL_EMOJI } from './emoji-groups';
import type { EmojiWords } from './words/emoji-words';

interface Entry {
  readonly emoji: string;
  readonly name: readonly string[];
  readonly words: readonly string[];
}

export class EmojiSearch {
  private readonly entries: readonly Entry[];

  /** @param languages the first one that knows an emoji names it; words of all of them find it. */
  constructor(private readonly languages: readonly EmojiWords[]) {
    this.entries = ALL_EMOJI.map((emoji) => this.entryOf(emoji));
  }

  /** "red heart"; empty when no language knows it. */
  nameOf(emoji: string): string {
    const named = this.languages.map(({ annotations }) => annotations[bare(emoji)]?.tts[0]);
    return named.find((name) => name !== undefined) ?? '';
  }

  /** @returns those that have every word of the query: by their name before by other words, whole words before beginnings. */
  find(query: string): readonly string[] {
    const wanted = wordsOf(query);
    if (wanted.length === 0) return [];
    const isWhole = (has: readonly string[]): boolean => wanted.every((part) => has.includes(part));
    const isBegun = (has: readonly string[]): boolean =>
      wanted.every((part) => has.some((word) => word.startsWith(part)));
    const ranks: readonly ((entry: Entry) => boolean)[] = [
      ({ name }) => isWhole(name),
      ({ words }) => isWhole(words),
      ({ name }) => isBegun(name),
      ({ words }) => isBegun(words),
    ];
    return [...new Set(ranks.flatMap((isRanked) => this.entries.filter(isRanked)))].map(({ emoji }) => emoji);
  }

  private entryOf(emoji: string): Entry {
    const known = this.languages.map(({ annotations, added }) => {
      const { tts = [], default: keywords = [] } = annotations[bare(emoji)] ?? {};
      return { name: wordsOf(tts.join(' ')), others: wordsOf([...keywords, added[bare(emoji)]].join(' ')) };
    });
    const name = known.flatMap((one) => one.name);
    return { emoji, name, words: [...name, ...known.flatMap(({ others }) => others)] };
  }
}

function bare(emoji: string): string {
  return emoji.replaceAll('\uFE0F', '');
}

/** In lower case, without accents and the vowel marks of Arabic: few people type them. Signs of Bengali are letters. */
function wordsOf(text: string): readonly string[] {
  const folded = text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036F\u0640\u064B-\u065F\u0670]/g, '');
  return folded.split(/[\s,.:;()“”"’'-]+/).filter(Boolean);
}
