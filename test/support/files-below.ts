/** Files of a folder that others write meanwhile: one that was replaced since it was listed counts as empty. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Paths of all there is below a folder, folders included. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
}

/** Its bytes, one character each; empty for a folder, and for what is gone. */
export function contentOf(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch (error) {
    // Node's own errors are no instances of the Error that a test sees.
    if (['ENOENT', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return '';
    throw error;
  }
}
