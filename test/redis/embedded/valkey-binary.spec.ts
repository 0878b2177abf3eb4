/** Only the reviewed build of the WebAssembly engine is run. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

it('refuses another build, and says what to do', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'embedded-store-'));
  const wasmPath = join(dir, 'valkey.wasm');
  writeFileSync(wasmPath, 'another build');
  const compaction = { aboveBytes: 1, lookEveryMs: 1_000 };
  const workerData = { wasmPath, dir, port: 0, password: 'spec', compaction };
  const worker = new Worker(join(__dirname, '../../../src/embedded/redis/valkey-worker.mjs'), {
    workerData,
    stderr: true,
  });
  const error: unknown = await once(worker, 'error');
  expect(String(error)).toMatch(/not the reviewed build\. Run "npm ci" again, or set REDIS_URL/);
  rmSync(dir, { recursive: true, force: true });
});
