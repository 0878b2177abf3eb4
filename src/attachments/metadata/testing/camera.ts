/** Builds the metadata that a phone writes into pictures, and the parts of files that hold them. */

/** Stands in every block of metadata, where a position or a name would. */
export const PRIVATE = 'GPS 23.8103N 90.4125E Amina';

/** Exif's TIFF block: model, orientation, then the position. */
export function cameraTiff(orientation: number, order: 'II' | 'MM' = 'II'): Buffer {
  const tiff = Buffer.alloc(38);
  const short = (value: number, at: number) =>
    order === 'II' ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at);
  const long = (value: number, at: number) =>
    order === 'II' ? tiff.writeUInt32LE(value, at) : tiff.writeUInt32BE(value, at);
  tiff.write(order, 'latin1');
  short(42, 2);
  long(8, 4);
  short(2, 8);
  entry(10, 0x0110, 2, 0x41000000);
  entry(22, 0x0112, 3, 0);
  short(orientation, 30);
  return Buffer.concat([tiff, Buffer.from(PRIVATE)]);

  function entry(at: number, tag: number, type: number, value: number): void {
    short(tag, at);
    short(type, at + 2);
    long(1, at + 4);
    long(value, at + 8);
  }
}

/** A segment of a JPEG. */
export function segment(marker: number, data: Buffer | string): Buffer {
  const body = Buffer.from(data);
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

export function exifSegment(orientation: number): Buffer {
  return segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), cameraTiff(orientation)]));
}

/** A chunk of a PNG; nothing here reads the checksum. */
export function pngChunk(type: string, data: Buffer | string): Buffer {
  const body = Buffer.from(data);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  return Buffer.concat([length, Buffer.from(type, 'latin1'), body, Buffer.from('cafe0000', 'hex')]);
}

/** A chunk of a WebP file. */
export function riffChunk(type: string, data: Buffer | string): Buffer {
  const body = Buffer.from(data);
  const size = Buffer.alloc(4);
  size.writeUInt32LE(body.length);
  return Buffer.concat([Buffer.from(type, 'latin1'), size, body, Buffer.alloc(body.length % 2)]);
}

export function riff(...chunks: readonly Buffer[]): Buffer {
  return riffChunk('RIFF', Buffer.concat([Buffer.from('WEBP'), ...chunks]));
}

/** A box of a HEIF file; `version` as full boxes have one. */
export function box(type: string, version: number | null, ...parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat([version === null ? Buffer.alloc(0) : Buffer.from([version, 0, 0, 0]), ...parts]);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length + 8);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, body]);
}
