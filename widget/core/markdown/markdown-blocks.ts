/** Sorts the lines of a message into paragraphs, lists and code. */
import { inlineParts } from './markdown-inline';
import type { Inline } from './linked-text';

export type Block =
  | { readonly kind: 'text'; readonly parts: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'list'; readonly start: number | null; readonly items: readonly (readonly Inline[])[] };

/** Alone in its line: nothing that was typed beside it may be lost. */
const FENCE = /^\s*```\s*$/;
const ITEM = /^\s{0,8}(?:[-*•]|([1-9]\d{0,3}|0)[.)])\s+(\S.*)$/u;
/** An amount ends it, or a sign begins it: what stands below or above may be taken off or added. */
const SUM = /^\s*[=+]|\p{N}[^\p{L}\p{N}:]*(?:\p{L}{1,4}[^\p{L}\p{N}:]*)?$/u;

export function markedBlocks(text: string): readonly Block[] {
  const blocks: Block[] = [];
  const lines = text.split('\n');
  for (let at = 0; at < lines.length;) {
    const [block, next] = codeAt(lines, at) ?? listAt(lines, at) ?? textAt(lines, at);
    if (block !== null) blocks.push(block);
    at = next;
  }
  return blocks;
}

type Taken = readonly [Block | null, next: number];

/** A fence that is never closed is text. */
function codeAt(lines: readonly string[], at: number): Taken | null {
  if (!FENCE.test(lines[at] ?? '')) return null;
  const end = lines.findIndex((line, index) => index > at && FENCE.test(line));
  return end < 0 ? null : [{ kind: 'code', text: lines.slice(at + 1, end).join('\n') }, end + 1];
}

/** Items that follow each other, each number by one. Amounts with a dash are none where they may be a sum. */
function listAt(lines: readonly string[], at: number): Taken | null {
  const first = ITEM.exec(lines[at] ?? '');
  if (first === null) return null;
  const items: string[] = [];
  let next = at;
  for (let item = first as RegExpExecArray | null; item !== null; item = ITEM.exec(lines[next] ?? '')) {
    if (item[1] !== numberAt(first, items.length)) break;
    items.push(item[2] ?? '');
    next += 1;
  }
  const isSum = items.length === 1 || SUM.test(lines[at - 1] ?? '') || SUM.test(lines[next] ?? '');
  if (isSum && first[1] === undefined && items.some((item) => /^[^\p{L}]/u.test(item)))
    return [{ kind: 'text', parts: inlineParts(lines.slice(at, next).join('\n')) }, next];
  return [
    {
      kind: 'list',
      start: first[1] === undefined ? null : Number(first[1]),
      items: items.map((item) => inlineParts(item)),
    },
    next,
  ];
}

/** What stands before the item so many lines after the first one. */
function numberAt([, first]: RegExpExecArray, lines: number): string | undefined {
  return first === undefined ? undefined : String(Number(first) + lines);
}

function textAt(lines: readonly string[], at: number): Taken {
  let next = at + 1;
  while (next < lines.length && !FENCE.test(lines[next] ?? '') && !ITEM.test(lines[next] ?? '')) next += 1;
  const text = lines
    .slice(at, next)
    .join('\n')
    .replace(/^\n+|\n+$/g, '');
  return [text === '' ? null : { kind: 'text', parts: inlineParts(text) }, next];
}
