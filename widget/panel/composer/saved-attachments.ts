/** Keeps the files of the tray for the next page in this tab, so that they need not be uploaded again. */
import type { SavedFile } from '../../contract/tray.port';
import { having, isRecord } from '../../core/api/wire-guards';
import { REAL_TIMERS } from '../../core/time/timers.port';

const KEY = 'storefront-chat:files';
/** The bridge keeps for an hour what was uploaded and not sent. */
const WITHIN_MS = 50 * 60_000;
const isFile = having<SavedFile>('name', 'size');

/** For this conversation only: files of one never appear in another. */
export function saveFiles(conversation: string | null, files: readonly SavedFile[]): void {
  try {
    if (files.length === 0) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, JSON.stringify({ conversation, at: REAL_TIMERS.now(), files }));
  } catch {
    // Private mode or a full store: then they have to be chosen again.
  }
}

export function savedFiles(conversation: string): readonly SavedFile[] {
  const kept = read();
  const isFresh = isRecord(kept) && typeof kept.at === 'number' && REAL_TIMERS.now() - kept.at < WITHIN_MS;
  return isFresh && kept.conversation === conversation && Array.isArray(kept.files) ? kept.files.filter(isFile) : [];
}

function read(): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
  } catch {
    return null; // Unreadable or refused by the browser: the same as never stored.
  }
}
