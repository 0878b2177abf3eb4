/** Makes a file's name harmless: one line, no path, nothing that hides what it is. Pure. */

const LONGEST = 100;
/** Control signs, and those that turn the direction of writing around or have no width. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu;
/** What some file system or header gives a meaning to. */
const RESERVED = /[<>:"|?*]/g;

/** The last part of a path; `file.<extension>` when nothing readable is left. */
export function cleanFileName(given: string): string {
  const last = given.split(/[/\\]/).at(-1) ?? '';
  const clean = last.normalize('NFC').replace(UNSEEN, '').replace(RESERVED, '_').replace(/\s+/g, ' ').trim();
  const extension = extensionOf(clean);
  const stem = clean.slice(0, clean.length - extension.length).replace(/^[. ]+|[. ]+$/g, '');
  const room = LONGEST - extension.length - 1;
  const name = [...(stem === '' ? 'file' : stem)].slice(0, Math.max(1, room)).join('');
  return extension === '' ? name : `${name}.${extension}`;
}

/** In the writing of the name; empty when there is none. */
export function extensionOf(name: string): string {
  return /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1] ?? '';
}
