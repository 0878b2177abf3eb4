/** Removes the metadata of cameras and editors from JPEG. ITU-T T.81, annex B; Exif 2.32. */
import { KeptBytes } from './kept-bytes';
import { orientationOf, orientationOnly } from './orientation';

const START_BYTES = 2;
const EXIF = Buffer.from('Exif\0\0', 'latin1');
const COLOURS = 'ICC_PROFILE\0';
const SCAN = 0xda;
const END = 0xd9;
const COMMENT = 0xfe;
const [APP0, APP1, APP2, APP14, APP15] = [0xe0, 0xe1, 0xe2, 0xee, 0xef] as const;

/** Exif, XMP, IPTC, comments and all behind the picture (previews, the film of a motion photo) go; orientation and colours stay. */
export function withoutJpegMetadata(content: Buffer): Buffer {
  const kept = new KeptBytes(content);
  kept.keep(0, START_BYTES);
  let isTurned = false;
  let at = START_BYTES;
  while (at + 4 <= content.length && content[at] === 0xff) {
    const marker = content[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1; // a fill byte
      continue;
    }
    if (marker === END) break;
    const end = at + 2 + content.readUInt16BE(at + 2);
    const segment = content.subarray(at, end);
    if (!isTurned && marker === APP1 && segment.subarray(4, 10).equals(EXIF)) {
      kept.add(upright(orientationOf(segment.subarray(10))));
      isTurned = true;
    }
    const next = marker === SCAN ? endOfScan(content, end) : end;
    if (isPicture(marker, segment)) kept.keep(at, next);
    at = next;
  }
  const isEnd = content[at] === 0xff && content[at + 1] === END;
  kept.keep(at, isEnd ? at + 2 : undefined);
  return kept.whole();
}

/** Adobe's segment says how colours are stored. */
function isPicture(marker: number, segment: Buffer): boolean {
  if (marker === COMMENT) return false;
  if (marker < APP0 || marker > APP15 || marker === APP0 || marker === APP14) return true;
  return marker === APP2 && segment.toString('latin1', 4, 4 + COLOURS.length) === COLOURS;
}

/** Where the next marker stands that is neither a stuffed byte nor a restart. */
function endOfScan(content: Buffer, from: number): number {
  for (let at = content.indexOf(0xff, from); at !== -1; at = content.indexOf(0xff, at + 1)) {
    const next = content[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return content.length;
}

function upright(orientation: number): Buffer {
  const tiff = orientationOnly(orientation);
  if (tiff.length === 0) return tiff;
  const head = Buffer.from([0xff, APP1, 0, 2 + EXIF.length + tiff.length]);
  return Buffer.concat([head, EXIF, tiff]);
}
