/** Files of an entry: those that WhatsApp takes go as media, by kind; the others as links in the text. */
import { MEDIA, MediaKind } from '../../contract/whatsapp/media';
import type { FileCard } from '../../conversation/conversation';

/** A file that is to be uploaded before it can be sent. */
export interface FileMessage {
  readonly type: 'file';
  readonly kind: MediaKind;
  readonly file: FileCard;
  readonly caption?: string;
}

const KINDS = Object.keys(MEDIA) as MediaKind[];
/** Each is in memory on its way: larger ones go as links, whatever Meta takes. */
const LARGEST = 20 * 1024 * 1024;

/** Null for what goes as a link. */
export function mediaKind({ mimetype, size }: Pick<FileCard, 'mimetype' | 'size'>): MediaKind | null {
  const [type = ''] = mimetype.split(';');
  const kind = KINDS.find((one) => MEDIA[one].types.includes(type.trim().toLowerCase()));
  return kind === undefined || size > Math.min(MEDIA[kind].bytes, LARGEST) ? null : kind;
}

export function fileMessage(kind: MediaKind, file: FileCard, caption?: string): FileMessage {
  return { type: 'file', kind, file, ...(caption === undefined ? {} : { caption }) };
}
