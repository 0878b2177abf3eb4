/** Finds emoji by the beginnings of words. */
import { EMOJI_GROUPS, GROUP_NAMES } from './emoji-groups';
import type { Emoji } from './emoji-groups';

/** @returns those that have every word of the query; whole words first. */
export function findEmoji(query: string): readonly Emoji[] {
  const wanted = query.toLowerCase().normalize('NFC').split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return [];
  const all = GROUP_NAMES.flatMap((name) => EMOJI_GROUPS[name]);
  const found = all.filter(({ words }) => wanted.every((part) => words.some((word) => word.startsWith(part))));
  const isWhole = ({ words }: Emoji): boolean => wanted.every((part) => words.includes(part));
  return [...found.filter(isWhole), ...found.filter((emoji) => !isWhole(emoji))];
}
