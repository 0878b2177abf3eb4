/** A file in the tray, from being chosen to being uploaded. */
import type { Attachment } from '../../src/contract/shopper';

export interface TrayFile {
  readonly key: number;
  readonly file: File;
  /** `blob:` address of an image. */
  readonly preview: string | null;
  /** 0..1 */
  readonly progress: number;
  /** `refused`: it cannot go along, trying again would not help. */
  readonly state: 'uploading' | 'ready' | 'failed' | 'refused';
  /** Why not, for the shopper. */
  readonly reason: string;
  readonly attachment: Attachment | null;
  readonly callOff: AbortController;
}

let last = 0;

/** @param flaw why it cannot go along, or null. */
export function trayFile(file: File, flaw: string | null): TrayFile {
  const isImage = /^image\/(png|jpeg|gif|webp)$/.test(file.type);
  return {
    key: (last += 1),
    file,
    preview: isImage && flaw === null ? URL.createObjectURL(file) : null,
    progress: 0,
    state: flaw === null ? 'uploading' : 'refused',
    reason: flaw ?? '',
    attachment: null,
    callOff: new AbortController(),
  };
}
