/** Recognises types of files by their content. */

/** Begins with these bytes, in hexadecimal. */
export function startsWith(signature: string): (content: Buffer) => boolean {
  const bytes = Buffer.from(signature, 'hex');
  return (content) => content.subarray(0, bytes.length).equals(bytes);
}

const isZip = startsWith('504b0304');
const isCompound = startsWith('d0cf11e0a1b11ae1');

/** An office document of today: a ZIP with this folder in it, and no macros. */
export function holdsOffice(folder: string): (content: Buffer) => boolean {
  return (content) =>
    isZip(content) &&
    content.includes('[Content_Types].xml') &&
    content.includes(folder) &&
    !content.includes('vbaProject.bin');
}

/** An office document of before 2007: a compound file with one of these streams, whose names are in UTF-16. */
export function holdsOldOffice(...streams: readonly string[]): (content: Buffer) => boolean {
  return (content) => isCompound(content) && streams.some((stream) => content.includes(Buffer.from(stream, 'utf16le')));
}

/** UTF-8 without control characters other than tabs, line and page ends. */
export function isPlainText(content: Buffer): boolean {
  try {
    return !/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f]/.test(
      new TextDecoder('utf-8', { fatal: true }).decode(content),
    );
  } catch {
    return false; // not UTF-8
  }
}
