/** Removes texts, times and Exif from PNG, and keeps the orientation. PNG specification, third edition, 5.3, 5.5 and 11.3. */
import { KeptBytes } from './kept-bytes';
import { orientationOf, orientationOnly } from './orientation';

const SIGNATURE_BYTES = 8;
/** Length, type and checksum. */
const FRAME_BYTES = 12;
const DATA_AT = 8;
const METADATA = new Set(['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME']);
/** Of the checksum, bits reversed. */
const POLYNOMIAL = 0xedb88320;

/** What follows the last chunk goes, too. */
export function withoutPngMetadata(content: Buffer): Buffer {
  const kept = new KeptBytes(content);
  kept.keep(0, SIGNATURE_BYTES);
  let isTurned = false;
  let at = SIGNATURE_BYTES;
  while (at + FRAME_BYTES <= content.length) {
    const type = content.toString('latin1', at + 4, at + DATA_AT);
    const end = at + FRAME_BYTES + content.readUInt32BE(at);
    if (!isTurned && type === 'eXIf') {
      kept.add(upright(orientationOf(content.subarray(at + DATA_AT, end - 4))));
      isTurned = true;
    }
    if (!METADATA.has(type)) kept.keep(at, end);
    at = end;
    if (type === 'IEND') return kept.whole();
  }
  kept.keep(at);
  return kept.whole();
}

function upright(orientation: number): Buffer {
  const tiff = orientationOnly(orientation);
  if (tiff.length === 0) return tiff;
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  const body = Buffer.concat([Buffer.from('eXIf', 'latin1'), tiff]);
  length.writeUInt32BE(tiff.length);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}

/** `zlib.crc32` is younger than the oldest Node that is supported. */
function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? POLYNOMIAL : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
