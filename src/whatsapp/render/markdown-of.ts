/** The marks of WhatsApp as the little Markdown that agents write: `*bold*` and `~struck~` are doubled there, `_italic_` and code are the same. */
import { CODE } from './code-parts';

export function markdownOf(marked: string): string {
  return marked
    .split(CODE)
    .map((part, at) => (at % 2 === 1 ? part : marksIn(part)))
    .join('');
}

/** A mark touches what it marks, and stands at the edge of a word; within a line. */
function marksIn(text: string): string {
  return text
    .replace(/(?<![*\p{L}\p{N}])\*(\S(?:[^*\n]*[^*\s])?)\*(?![*\p{L}\p{N}])/gu, '**$1**')
    .replace(/(?<![~\p{L}\p{N}])~(\S(?:[^~\n]*[^~\s])?)~(?![~\p{L}\p{N}])/gu, '~~$1~~');
}
