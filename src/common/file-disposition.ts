/** The header that names a file for whoever saves it. RFC 6266. */
import contentDisposition from 'content-disposition';

const NO_ASCII = /[^\x20-\x7e]+/g;
const MARKS = /\p{M}+/gu;

/**
 * `attachment; filename="Erklarung.pdf"; filename*=UTF-8''Erkl%C3%A4rung.pdf`: Safari reads bytes beyond ASCII in the
 * plain parameter as `_`, so these stand in the second only.
 */
export function fileDisposition(name: string, type: 'attachment' | 'inline' = 'attachment'): string {
  return contentDisposition(name, { type, fallback: asciiName(name) });
}

/** Letters without their accents, `_` for what ASCII lacks; `file` where nothing else would be left. */
function asciiName(name: string): string {
  const extension = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? '';
  const stem = name.slice(0, name.length - extension.length);
  const plain = stem.normalize('NFD').replace(MARKS, '').replace(NO_ASCII, '_');
  return `${/[A-Za-z0-9]/.test(plain) ? plain : 'file'}${extension}`;
}
