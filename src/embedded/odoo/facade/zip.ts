/** A ZIP archive of a few files, deflated, as exports of personal data are handed out. */
import { deflateRawSync } from 'node:zlib';

export interface ZipEntry {
  readonly path: string;
  readonly content: Buffer;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
const UTF8_NAMES = 0x0800;
const DEFLATE = 8;
/** 1 January 1980, for an archive says nothing of when it was made. */
const NO_DATE = 0x00210000;

export function zip(entries: readonly ZipEntry[]): Buffer {
  const parts: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { path, content } of entries) {
    const name = Buffer.from(path);
    const packed = deflateRawSync(content);
    const common = Buffer.concat([
      u16(VERSION, UTF8_NAMES, DEFLATE),
      u32(NO_DATE, crc32(content), packed.length, content.length),
      u16(name.length, 0),
    ]);
    central.push(u32(CENTRAL), u16(VERSION), common, u16(0, 0, 0), u32(0, offset), name);
    const local = Buffer.concat([u32(LOCAL), common, name, packed]);
    parts.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const { length } = entries;
  const end = Buffer.concat([u32(END), u16(0, 0, length, length), u32(directory.length, offset), u16(0)]);
  return Buffer.concat([...parts, directory, end]);
}

function u16(...values: number[]): Buffer {
  return Buffer.from(Uint16Array.from(values).buffer);
}

function u32(...values: number[]): Buffer {
  return Buffer.from(Uint32Array.from(values).buffer);
}

/** Node has its own from 22.2 on. */
function crc32(content: Buffer): number {
  let crc = ~0;
  for (const byte of content) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
