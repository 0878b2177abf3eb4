/** Removes comments and application data from GIF. GIF89a, 12 to 27. */
import { KeptBytes } from './kept-bytes';

const HEAD_BYTES = 13;
const IMAGE = 0x2c;
const EXTENSION = 0x21;
const END = 0x3b;
const COMMENT = 0xfe;
const APPLICATION = 0xff;
/** How often a moving picture is repeated. */
const LOOPS = new Set(['NETSCAPE2.0', 'ANIMEXTS1.0']);

export function withoutGifMetadata(content: Buffer): Buffer {
  if (content.length < HEAD_BYTES) return content;
  let at = HEAD_BYTES + colourTableBytes(content.readUInt8(10));
  const kept = new KeptBytes(content);
  kept.keep(0, at);
  while (at + 2 < content.length) {
    const isExtension = content[at] === EXTENSION;
    if (!isExtension && content[at] !== IMAGE) break;
    const blocks = isExtension ? at + 2 : at + 11 + colourTableBytes(content[at + 9] ?? 0);
    const end = endOfBlocks(content, blocks);
    if (!isExtension || isPicture(content, at)) kept.keep(at, end);
    at = end;
  }
  kept.keep(at, content[at] === END ? at + 1 : undefined);
  return kept.whole();
}

function isPicture(content: Buffer, at: number): boolean {
  const label = content[at + 1];
  if (label === COMMENT) return false;
  return label !== APPLICATION || LOOPS.has(content.toString('latin1', at + 3, at + 14));
}

function colourTableBytes(flags: number): number {
  return (flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1);
}

/** Blocks are preceded by their length, and an empty one is the last. */
function endOfBlocks(content: Buffer, from: number): number {
  let at = from;
  while (at < content.length && content[at] !== 0) at += 1 + (content[at] ?? 0);
  return at + 1;
}
