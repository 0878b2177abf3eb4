/** Divides a long text at the best place that there is: a paragraph, a line, a sentence, a word. */

/** From the best to the worst. What they match stays before the cut. */
const PLACES = [/\n\n/g, /\n/g, /[.!?।؟…]["'”’)\]]*\s+/g, /\s+/g];
/** A piece that is shorter than this part of the limit is too short. */
const SHORTEST = 0.5;

export function textPieces(text: string, limit: number): string[] {
  const pieces: string[] = [];
  let rest = text.trim();
  while (rest.length > limit) {
    const at = cutAt(rest, limit);
    pieces.push(rest.slice(0, at).trimEnd());
    rest = rest.slice(at).trimStart();
  }
  return rest === '' ? pieces : [...pieces, rest];
}

function cutAt(text: string, limit: number): number {
  const head = text.slice(0, limit + 1);
  for (const place of PLACES) {
    const ends = [...head.matchAll(place)].map((match) => match.index + match[0].trimEnd().length);
    const last = ends.filter((end) => end <= limit && end >= limit * SHORTEST).at(-1);
    if (last !== undefined) return last;
  }
  return isHalf(text, limit) ? limit - 1 : limit;
}

/** Between the two halves of a character. */
function isHalf(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}
