/** A file as it was received, checked by its content, under a clean name and without what it says of its maker. */
import { ProblemError } from '../common/problem.error';
import { cleanFileName, extensionOf, withExtension } from './file-name';
import { fileTypeOf } from './file-type';
import { stripMetadata } from './metadata/strip-metadata';
import type { ReceivedFile } from './received-file';

export interface CheckedFile {
  readonly name: string;
  readonly mimetype: string;
  /** Bytes. */
  readonly size: number;
  readonly content: Buffer;
}

/** Throws `CHAT.ATTACHMENT_EMPTY`, and `CHAT.ATTACHMENT_TYPE` where it is none of these `extensions`. */
export function checkedFile(received: ReceivedFile | undefined, extensions: readonly string[]): CheckedFile {
  if (received === undefined || received.buffer.length === 0)
    throw new ProblemError('CHAT.ATTACHMENT_EMPTY', {
      errors: [{ field: 'file', message: 'the file is empty or missing' }],
    });
  const given = cleanFileName(received.originalname);
  const type = fileTypeOf(received.buffer, extensionOf(given), extensions);
  if (type === null) throw new ProblemError('CHAT.ATTACHMENT_TYPE', { values: { extensions: extensions.join(', ') } });
  const content = stripMetadata(received.buffer, type.mimetype);
  return { name: withExtension(given, type.extension), mimetype: type.mimetype, size: content.length, content };
}
