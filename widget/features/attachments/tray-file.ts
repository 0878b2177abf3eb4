/** A file in the tray, from its selection to the end of its upload. */
import type { Attachment } from '../../../src/contract/shopper';
import type { SavedFile } from '../../contract/tray.port';

export interface TrayFile {
  readonly key: number;
  readonly name: string;
  readonly size: number;
  /** Null when it comes from the page before. */
  readonly file: File | null;
  /** Address of an image. */
  readonly preview: string | null;
  /** 0..1 */
  readonly progress: number;
  /** `refused`: it cannot be sent, and trying again would not help. */
  readonly state: 'uploading' | 'ready' | 'failed' | 'refused';
  /** Why not, for the shopper. */
  readonly reason: string;
  readonly attachment: Attachment | null;
  readonly controller: AbortController;
}

let last = 0;
const IMAGE = /^image\/(png|jpeg|gif|webp)$/;

/** @param flaw why it cannot be sent, or null. */
export function trayFile(file: File, flaw: string | null): TrayFile {
  const isImage = IMAGE.test(file.type);
  return {
    key: (last += 1),
    name: file.name,
    size: file.size,
    file,
    preview: isImage && flaw === null ? URL.createObjectURL(file) : null,
    progress: 0,
    state: flaw === null ? 'uploading' : 'refused',
    reason: flaw ?? '',
    attachment: null,
    controller: new AbortController(),
  };
}

/** @param lost the reason shown for a file that was not uploaded before the page was left. */
export function restoredFile({ name, size, attachment }: SavedFile, lost: string): TrayFile {
  return {
    key: (last += 1),
    name,
    size,
    file: null,
    preview: attachment !== null && IMAGE.test(attachment.mimetype) ? attachment.url : null,
    progress: 0,
    state: attachment === null ? 'refused' : 'ready',
    reason: attachment === null ? lost : '',
    attachment,
    controller: new AbortController(),
  };
}
