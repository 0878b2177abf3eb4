/** The append-only file of a store, all its parts. */
import { contentOf, filesBelow } from './files-below';

export function appendOnlyFile(folder: string): string {
  const files = filesBelow(folder).filter((path) => path.includes('.aof'));
  return files.map((path) => contentOf(path)).join();
}
