/** Recognises types of files by their content. */

/** Begins with these bytes, in hexadecimal. */
export function startsWith(signature: string): (content: Buffer) => boolean {
  const bytes = Buffer.from(signature, 'hex');
  return (content) => content.subarray(0, bytes.length).equals(bytes);
}

const isZip = startsWith('504b0304');
const isCompound = startsWith('d0cf11e0a1b11ae1');
const isUtf16LE = startsWith('fffe');
const isUtf16BE = startsWith('feff');

/** An office document of today: a ZIP with this folder in it, and no macros. */
export function holdsOffice(folder: string): (content: Buffer) => boolean {
  return (content) =>
    isZip(content) &&
    content.includes('[Content_Types].xml') &&
    content.includes(folder) &&
    !content.includes('vbaProject.bin');
}

/** An office document of before 2007: a compound file with one of these streams, and no macros in Visual Basic. */
export function holdsOldOffice(...streams: readonly string[]): (content: Buffer) => boolean {
  return (content) =>
    isCompound(content) && streams.some((stream) => hasStream(content, stream)) && !hasStream(content, '_VBA_PROJECT');
}

/** Names of streams are in UTF-16. */
function hasStream(content: Buffer, name: string): boolean {
  return content.includes(Buffer.from(name, 'utf16le'));
}

/** A still picture in the container of films: HEIC, HEIF. The brands of ISO/IEC 23008-12. */
export function isHeif(content: Buffer): boolean {
  return (
    content.toString('latin1', 4, 8) === 'ftyp' &&
    /^(?:hei[cmsx]|hev[cmsx]|mif1|msf1)$/.test(content.toString('latin1', 8, 12))
  );
}

/** Sound in the container of Ogg, as voice messages are: Opus, or Vorbis. RFC 7845, RFC 5334. */
export function isOggAudio(content: Buffer): boolean {
  const head = content.toString('latin1', 0, 256);
  return head.startsWith('OggS') && (head.includes('OpusHead') || head.includes('\u0001vorbis'));
}

/** MPEG layer III, or AAC in ADTS: a tag of ID3, or the sync word of a frame and its layer. */
export function isMpegAudio(content: Buffer): boolean {
  return content.toString('latin1', 0, 3) === 'ID3' || (hasSync(content) && ((content[1] ?? 0) & 0x06) === 0x02);
}

export function isAdts(content: Buffer): boolean {
  return hasSync(content) && ((content[1] ?? 0) & 0xf6) === 0xf0;
}

function hasSync(content: Buffer): boolean {
  return content[0] === 0xff && ((content[1] ?? 0) & 0xe0) === 0xe0;
}

/** A film or sound in MPEG-4's container, of one of these brands. */
export function isMpeg4(brands: RegExp): (content: Buffer) => boolean {
  return (content) => content.toString('latin1', 4, 8) === 'ftyp' && brands.test(content.toString('latin1', 8, 12));
}

/** No text has these in any encoding but UTF-16: control characters but tabs, escapes, line and page ends, and DOS's end. */
const CONTROLS = /[\u0000-\u0008\u000e-\u0019\u001c-\u001f\u007f]|\u001a(?!$)/;

/** What no text has: places without a character, and those that nobody knows. */
const NO_CHARACTERS = /[\p{Cn}\p{Co}]/u;

/** Text in whatever encoding: spreadsheets write the one of their country. UTF-16 may say so in its first bytes. */
export function isPlainText(content: Buffer): boolean {
  try {
    return !CONTROLS.test(decoded(content));
  } catch {
    return false; // half a character of UTF-16
  }
}

/** Throws where it is not the UTF-16 that it seems to be. */
function decoded(content: Buffer): string {
  if (isUtf16LE(content)) return new TextDecoder('utf-16le', { fatal: true }).decode(content);
  if (isUtf16BE(content)) return new TextDecoder('utf-16be', { fatal: true }).decode(content);
  const empty = content.indexOf(0);
  return empty < 0 ? content.toString('latin1') : unannounced(content, empty);
}

/** UTF-16 without its first bytes: spaces and line ends, where nothing else, have a byte of zeros, the first or the second. */
function unannounced(content: Buffer, empty: number): string {
  const text = new TextDecoder(empty % 2 === 0 ? 'utf-16be' : 'utf-16le', { fatal: true }).decode(content);
  if (NO_CHARACTERS.test(text)) throw new Error('Not UTF-16.');
  return text;
}
