/** Words of transcripts, split alike in messages and in queries, and the part of a message around one. */

/** A hyphen parts words; joiners, which one keyboard writes and another does not, count for nothing. */
export function wordsIn(text: string): string[] {
  const same = text
    .normalize('NFC')
    .replace(/[\u200c\u200d]/g, '')
    .toLowerCase();
  return same.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** All of these words, the last of which may go on; no words are found nowhere. */
export function hasWords(text: string, wanted: readonly string[]): boolean {
  const last = wanted.at(-1);
  if (last === undefined) return false;
  const words = wordsIn(text);
  return wanted.slice(0, -1).every((word) => words.includes(word)) && words.some((word) => word.startsWith(last));
}

/** On one line. */
export function snippet(text: string, wanted: readonly string[], width = 160): string {
  const line = text.normalize('NFC').trim().split(/\s+/).join(' ');
  if (line.length <= width) return line;
  const lowered = line.toLowerCase();
  const hits = wanted.map((word) => lowered.indexOf(word)).filter((place) => place >= 0);
  const first = hits.length === 0 ? 0 : Math.min(...hits);
  const start = Math.min(Math.max(0, first - Math.floor(width / 3)), line.length - width);
  const end = start + width;
  return `${start > 0 ? '…' : ''}${line.slice(start, end).trim()}${end < line.length ? '…' : ''}`;
}
