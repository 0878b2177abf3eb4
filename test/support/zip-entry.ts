/** Reads one file out of a ZIP archive (PKWARE APPNOTE 4.3.7 and 4.3.12), as a manager's own program would. */
import { inflateRawSync } from 'node:zlib';

const ENTRY = Buffer.from('PK\x01\x02');
const DEFLATED = 8;

/** @returns the content of the first entry whose path ends so; undefined when there is none. */
export function zipEntry(archive: Buffer, ending: string): Buffer | undefined {
  for (let at = archive.indexOf(ENTRY); at >= 0; at = archive.indexOf(ENTRY, at + 1)) {
    const path = archive.toString('utf8', at + 46, at + 46 + archive.readUInt16LE(at + 28));
    if (!path.endsWith(ending)) continue;
    const local = archive.readUInt32LE(at + 42);
    const begin = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const content = archive.subarray(begin, begin + archive.readUInt32LE(at + 20));
    return archive.readUInt16LE(at + 10) === DEFLATED ? inflateRawSync(content) : content;
  }
  return undefined;
}
