/** Cleans file names: one line, no path, nothing that disguises the type. */

const LONGEST = 100;
/** Control characters, and characters that change the writing direction or have no width. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu;
/** Characters with a meaning in some file system or header. */
const RESERVED = /[<>:"|?*]/g;

/** The last part of a path; `file.<extension>` when nothing readable is left. */
export function cleanFileName(given: string): string {
  const last = given.split(/[/\\]/).at(-1) ?? '';
  const clean = last.normalize('NFC').replace(UNSEEN, '').replace(RESERVED, '_').replace(/\s+/g, ' ').trim();
  const extension = extensionOf(clean);
  const stem = clean.slice(0, clean.length - extension.length).replace(/^[. ]+|(?<![. ])[. ]+$/g, '');
  const longest = LONGEST - extension.length - 1;
  const name = [...(stem === '' ? 'file' : stem)].slice(0, Math.max(1, longest)).join('');
  return extension === '' ? name : `${name}.${extension}`;
}

/** As written in the name; empty when there is none. */
export function extensionOf(name: string): string {
  return /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1] ?? '';
}

/** The name with this extension in place of its own. */
export function withExtension(name: string, extension: string): string {
  return `${name.slice(0, name.length - extensionOf(name).length)}${extension}`;
}
