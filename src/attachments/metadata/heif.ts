/**
 * HEIF (HEIC) without Exif and XMP: their bytes become zeros, as offsets to the picture count from the beginning of the
 * file. Orientation is a property of the picture itself. ISO/IEC 14496-12, 8.11; ISO/IEC 23008-12.
 */

/** In bytes from the beginning of the file. */
interface Extent {
  readonly from: number;
  readonly to: number;
}

interface Box extends Extent {
  readonly type: string;
}

const METADATA = new Set(['Exif', 'mime']);
/** More than a file has in earnest. */
const MOST_BOXES = 10_000;
const MOST_EXTENTS = 10_000;
const MOST_METADATA = 16;

export function withoutHeifMetadata(content: Buffer): Buffer {
  const clean = Buffer.from(content);
  try {
    const boxes = boxesIn(content, 0, content.length);
    const meta = boxes.find(({ type }) => type === 'meta');
    if (meta === undefined) return clean;
    const parts = boxesIn(content, meta.from + 4, meta.to);
    const part = (name: string) => parts.find(({ type }) => type === name);
    const [infos, places, data] = [part('iinf'), part('iloc'), part('idat')];
    if (infos === undefined || places === undefined) return clean;
    const items = metadataItems(content, infos);
    for (const { from, to } of extentsOf(content, places, data, items)) clean.fill(0, from, Math.min(to, clean.length));
  } catch {
    // A broken file was read beyond its end: what could be found is gone.
  }
  return clean;
}

function boxesIn(content: Buffer, from: number, to: number): Box[] {
  const boxes: Box[] = [];
  for (let at = from; at + 8 <= to && boxes.length < MOST_BOXES;) {
    const short = content.readUInt32BE(at);
    const head = short === 1 ? 16 : 8;
    const size = short === 1 ? Number(content.readBigUInt64BE(at + 8)) : short || to - at;
    if (size < head) break;
    boxes.push({ type: content.toString('latin1', at + 4, at + 8), from: at + head, to: Math.min(at + size, to) });
    at += size;
  }
  return boxes;
}

/** Ids of the items that are metadata. Box `iinf` with its `infe`. */
function metadataItems(content: Buffer, { from, to }: Box): ReadonlySet<number> {
  const first = from + (content.readUInt8(from) === 0 ? 6 : 8);
  const ids = new Set<number>();
  for (const entry of boxesIn(content, first, to)) {
    const version = content.readUInt8(entry.from);
    if (entry.type !== 'infe' || version < 2) continue;
    const id = version === 2 ? content.readUInt16BE(entry.from + 4) : content.readUInt32BE(entry.from + 4);
    const typeAt = entry.from + (version === 2 ? 8 : 10);
    if (METADATA.has(content.toString('latin1', typeAt, typeAt + 4))) ids.add(id);
  }
  return ids;
}

/** Where these items lie in the file. Box `iloc`. */
function extentsOf(content: Buffer, { from }: Box, data: Box | undefined, items: ReadonlySet<number>): Extent[] {
  const version = content.readUInt8(from);
  const sizes = content.readUInt16BE(from + 4);
  const [offsetBytes, lengthBytes, baseBytes] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15];
  const indexBytes = version === 0 ? 0 : sizes & 15;
  const idBytes = version < 2 ? 2 : 4;
  const read = reader(content, from + 6);
  const found: Extent[] = [];
  let seen = 0;
  for (let left = read(idBytes); left > 0 && seen < MOST_EXTENTS; left -= 1) {
    const id = read(idBytes);
    const isInData = version > 0 && (read(2) & 15) === 1;
    read(2); // whose file: always this one
    const base = read(baseBytes) + (isInData ? (data?.from ?? content.length) : 0);
    for (let extents = read(2); extents > 0 && seen < MOST_EXTENTS; extents -= 1, seen += 1) {
      read(indexBytes);
      const start = base + read(offsetBytes);
      const end = start + (read(lengthBytes) || content.length);
      if (items.has(id)) found.push({ from: start, to: end });
    }
  }
  return found.slice(0, MOST_METADATA).filter((extent) => extent.from < content.length);
}

/** Reads numbers of so many bytes, one after the other. Throws `RangeError` behind the end. */
function reader(content: Buffer, start: number): (bytes: number) => number {
  let at = start;
  return (bytes) => {
    const from = at;
    at += bytes;
    if (bytes === 0) return 0;
    return bytes === 8 ? Number(content.readBigUInt64BE(from)) : content.readUIntBE(from, bytes);
  };
}
