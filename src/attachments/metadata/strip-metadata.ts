/** Removes metadata from pictures: where and when they were taken, by whom, with what. */
import { withoutGifMetadata } from './gif';
import { withoutHeifMetadata } from './heif';
import { withoutJpegMetadata } from './jpeg';
import { withoutPngMetadata } from './png';
import { withoutWebpMetadata } from './webp';

const STRIPPED_BY: Readonly<Record<string, (content: Buffer) => Buffer>> = {
  'image/jpeg': withoutJpegMetadata,
  'image/png': withoutPngMetadata,
  'image/webp': withoutWebpMetadata,
  'image/gif': withoutGifMetadata,
  'image/heic': withoutHeifMetadata,
  'image/heif': withoutHeifMetadata,
};

/** The same pixels, colours and orientation. Other files, and what cannot be read of a broken one, stay as they are. */
export function stripMetadata(content: Buffer, mimetype: string): Buffer {
  return STRIPPED_BY[mimetype]?.(content) ?? content;
}
