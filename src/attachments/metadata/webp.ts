/** Removes Exif and XMP from WebP, and keeps the orientation. RFC 9649, 2.7. */
import { KeptBytes } from './kept-bytes';
import { orientationOf, orientationOnly } from './orientation';

/** `RIFF`, the size of what follows, `WEBP`. */
const HEAD_BYTES = 12;
const SIZE_AT = 4;
const CHUNK_HEAD_BYTES = 8;
/** The first chunk of a file that has more than a picture: flags of what is there. */
const FLAGS_AT = HEAD_BYTES + CHUNK_HEAD_BYTES;
const HAS_EXIF = 0x08;
const HAS_XMP = 0x04;

export function withoutWebpMetadata(content: Buffer): Buffer {
  const kept = new KeptBytes(content);
  kept.keep(0, HEAD_BYTES);
  let orientation = 1;
  let at = HEAD_BYTES;
  while (at + CHUNK_HEAD_BYTES <= content.length) {
    const type = content.toString('latin1', at, at + 4);
    const size = content.readUInt32LE(at + 4);
    const end = at + CHUNK_HEAD_BYTES + size + (size % 2);
    if (type === 'EXIF') orientation = orientationOf(exifOf(content.subarray(at + CHUNK_HEAD_BYTES, end)));
    else if (type !== 'XMP ') kept.keep(at, end);
    at = end;
  }
  const tiff = orientationOnly(orientation);
  if (tiff.length === 0) kept.keep(at);
  else kept.add(exifChunk(tiff));
  return withTrueHead(kept.whole(), tiff.length > 0);
}

/** Some writers repeat the head that JPEG needs. */
function exifOf(data: Buffer): Buffer {
  return data.toString('latin1', 0, 4) === 'Exif' ? data.subarray(6) : data;
}

function exifChunk(tiff: Buffer): Buffer {
  const head = Buffer.from('EXIF\0\0\0\0', 'latin1');
  head.writeUInt32LE(tiff.length, SIZE_AT);
  return Buffer.concat([head, tiff]);
}

function withTrueHead(file: Buffer, isTurned: boolean): Buffer {
  if (file.length < FLAGS_AT + 1) return file;
  file.writeUInt32LE(file.length - CHUNK_HEAD_BYTES, SIZE_AT);
  if (file.toString('latin1', HEAD_BYTES, HEAD_BYTES + 4) === 'VP8X') {
    const others = file.readUInt8(FLAGS_AT) & ~(HAS_EXIF | HAS_XMP);
    file.writeUInt8(others | (isTurned ? HAS_EXIF : 0), FLAGS_AT);
  }
  return file;
}
