/** The orientation of a photo: the one fact of an Exif block (TIFF 6.0, tag 0x0112) that a picture needs to stand upright. */

const ORIENTATION = 0x0112;
const SHORT = 3;
const ENTRY_BYTES = 12;

/** 2 to 8 as in TIFF 6.0; 1, upright, where `tiff` says nothing or cannot be read. */
export function orientationOf(tiff: Buffer): number {
  const order = tiff.toString('latin1', 0, 2);
  if (tiff.length < 8 || (order !== 'II' && order !== 'MM')) return 1;
  const short = (at: number) => (order === 'II' ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const directory = order === 'II' ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (directory + 2 > tiff.length) return 1;
  const first = directory + 2;
  const last = Math.min(first + short(directory) * ENTRY_BYTES, tiff.length - ENTRY_BYTES + 1);
  for (let entry = first; entry < last; entry += ENTRY_BYTES) {
    if (short(entry) !== ORIENTATION || short(entry + 2) !== SHORT) continue;
    const value = short(entry + 8);
    return value >= 2 && value <= 8 ? value : 1;
  }
  return 1;
}

/** A TIFF block that says this and nothing else; empty for an upright picture. */
export function orientationOnly(orientation: number): Buffer {
  if (orientation === 1) return Buffer.alloc(0);
  const tiff = Buffer.from('4d4d002a00000008000101120003000000010000000000000000', 'hex');
  tiff.writeUInt16BE(orientation, 18);
  return tiff;
}
