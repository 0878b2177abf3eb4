/** The type of a file by its content and its name, which must agree. */
import {
  holdsOffice,
  holdsOldOffice,
  isAdts,
  isHeif,
  isMpeg4,
  isMpegAudio,
  isOggAudio,
  isPlainText,
  startsWith,
} from './file-signatures';

interface Kind {
  readonly mimetype: string;
  readonly extensions: readonly string[];
  readonly matches: (content: Buffer) => boolean;
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** Browsers show these. */
const IMAGES: readonly Kind[] = [
  { mimetype: 'image/png', extensions: ['png'], matches: startsWith('89504e470d0a1a0a') },
  { mimetype: 'image/jpeg', extensions: ['jpg', 'jpeg'], matches: startsWith('ffd8ff') },
  { mimetype: 'image/gif', extensions: ['gif'], matches: startsWith('47494638') },
  {
    mimetype: 'image/webp',
    extensions: ['webp'],
    matches: (content) => startsWith('52494646')(content) && content.toString('latin1', 8, 12) === 'WEBP',
  },
];

/** What phones take pictures in, and few browsers show. */
const PHOTOS: readonly Kind[] = [{ mimetype: 'image/heic', extensions: ['heic', 'heif'], matches: isHeif }];
const PICTURES = [...IMAGES, ...PHOTOS];

const DOCUMENTS: readonly Kind[] = [
  { mimetype: 'application/pdf', extensions: ['pdf'], matches: startsWith('255044462d') },
  { mimetype: `${OFFICE}.wordprocessingml.document`, extensions: ['docx'], matches: holdsOffice('word/') },
  { mimetype: `${OFFICE}.spreadsheetml.sheet`, extensions: ['xlsx'], matches: holdsOffice('xl/') },
  { mimetype: 'application/msword', extensions: ['doc'], matches: holdsOldOffice('WordDocument') },
  { mimetype: 'application/vnd.ms-excel', extensions: ['xls'], matches: holdsOldOffice('Workbook', 'Book') },
  { mimetype: 'text/csv', extensions: ['csv'], matches: isPlainText },
  { mimetype: 'text/plain', extensions: ['txt'], matches: isPlainText },
];

const MPEG4_BRANDS = /^(?:isom|iso[2-6]|mp4[12]|avc1|M4V |MSNV|dash)$/;

/** What people say and film on their phones. */
const RECORDINGS: readonly Kind[] = [
  { mimetype: 'audio/ogg', extensions: ['ogg'], matches: isOggAudio },
  { mimetype: 'audio/mp4', extensions: ['m4a'], matches: isMpeg4(/^(?:M4A |M4B |mp4[12]|isom|iso[2-6]|dash)$/) },
  { mimetype: 'audio/mpeg', extensions: ['mp3'], matches: isMpegAudio },
  { mimetype: 'audio/aac', extensions: ['aac'], matches: isAdts },
  { mimetype: 'audio/amr', extensions: ['amr'], matches: startsWith('2321414d52') },
  { mimetype: 'video/mp4', extensions: ['mp4'], matches: isMpeg4(MPEG4_BRANDS) },
  { mimetype: 'video/3gpp', extensions: ['3gp'], matches: isMpeg4(/^3g[2egprs]/) },
];

/** Extensions of sound and films. */
export const RECORDED = RECORDINGS.flatMap(({ extensions }) => extensions);

export interface FileType {
  readonly mimetype: string;
  /** As in the name; for an image that has another's, its own. */
  readonly extension: string;
}

/**
 * The type, or null when content and name disagree or the shop does not take it. Images may have each other's
 * extension, as pictures saved from the web and photos sent on often do; the content counts.
 */
export function fileTypeOf(content: Buffer, extension: string, taken: readonly string[]): FileType | null {
  const named = extension.toLowerCase();
  const isTaken = (kind: Kind) => kind.extensions.some((known) => taken.includes(known));
  const isNamed = (kind: Kind) => kind.extensions.includes(named);
  const candidates = PICTURES.some(isNamed) ? PICTURES : [...DOCUMENTS, ...RECORDINGS].filter(isNamed);
  const kind = candidates.find((candidate) => isTaken(candidate) && candidate.matches(content));
  if (kind === undefined) return null;
  return { mimetype: kind.mimetype, extension: isNamed(kind) ? extension : (kind.extensions[0] ?? extension) };
}

/** The media type of an image by its content alone, or null when it is none that browsers show safely. */
export function imageTypeOf(content: Buffer): string | null {
  return IMAGES.find((kind) => kind.matches(content))?.mimetype ?? null;
}

/** Browsers show these, and they can hold no script. */
export function isShownInline(mimetype: string): boolean {
  return IMAGES.some((kind) => kind.mimetype === mimetype);
}
