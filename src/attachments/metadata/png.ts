/** Removes texts, times and Exif from PNG. PNG specification, third edition, 5.3 and 11.3. */
import { KeptBytes } from './kept-bytes';

const SIGNATURE_BYTES = 8;
/** Length, type and checksum. */
const FRAME_BYTES = 12;
const METADATA = new Set(['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME']);

/** What follows the last chunk goes, too. */
export function withoutPngMetadata(content: Buffer): Buffer {
  const kept = new KeptBytes(content);
  kept.keep(0, SIGNATURE_BYTES);
  let at = SIGNATURE_BYTES;
  while (at + FRAME_BYTES <= content.length) {
    const type = content.toString('latin1', at + 4, at + 8);
    const end = at + FRAME_BYTES + content.readUInt32BE(at);
    if (!METADATA.has(type)) kept.keep(at, end);
    at = end;
    if (type === 'IEND') return kept.whole();
  }
  kept.keep(at);
  return kept.whole();
}
