/** The stand-in's promise about its disk: an answered transaction survives a kill, half of one never shows. */
import { appendFile, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Store } from './store';

describe('Store', () => {
  let dataDir: string;
  let path: string;
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'store-'));
    path = join(dataDir, 'standin.jsonl');
  });
  afterEach(() => rm(dataDir, { recursive: true }));

  const opened = async () => {
    const store = new Store();
    await store.open(dataDir);
    return store;
  };
  const wait = (seconds: number) => [seconds];

  it('has a transaction on disk when it is answered', async () => {
    const store = await opened();
    await store.transaction(() => store.waits.put('default', wait(7)));
    // Nothing is closed: this is what a kill -9 would leave.
    const after = await opened();
    expect(after.waits.get('default')).toEqual([7]);
    await Promise.all([store.close(), after.close()]);
  });

  it('drops a last line that a kill cut off, and only that', async () => {
    const store = await opened();
    await store.transaction(() => store.waits.put('default', wait(1)));
    await store.close();
    await appendFile(path, '[["waits","default",[2');
    const after = await opened();
    expect(after.waits.get('default')).toEqual([1]);
    await after.close();
  });

  it('does not start on a damaged file', async () => {
    await writeFile(path, '{"not":"changes"}\n');
    await expect(opened()).rejects.toThrow('damaged');
  });

  it('takes everything back when a transaction fails', async () => {
    const store = await opened();
    await store.transaction(() => store.waits.put('default', wait(1)));
    const failing = store.transaction(() => {
      store.waits.put('default', wait(2));
      store.waits.delete('default');
      store.next('event');
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(store.waits.get('default')).toEqual([1]);
    expect(await store.transaction(() => store.next('event'))).toBe(1);
    await store.close();
  });

  it('keeps what came before and after a savepoint that failed', async () => {
    const store = await opened();
    await store.transaction(() => {
      store.waits.put('a', wait(1));
      expect(() =>
        store.savepoint(() => {
          store.waits.put('a', wait(2));
          throw new Error('no');
        }),
      ).toThrow('no');
      store.waits.put('b', wait(3));
    });
    await store.close();
    const after = await opened();
    expect([after.waits.get('a'), after.waits.get('b')]).toEqual([[1], [3]]);
    await after.close();
  });

  it('forgets old versions when it starts', async () => {
    const store = await opened();
    for (let seconds = 1; seconds <= 50; seconds += 1) {
      await store.transaction(() => store.waits.put('default', wait(seconds)));
    }
    await store.close();
    await (await opened()).close();
    expect((await readFile(path, 'utf8')).trim().split('\n')).toEqual(['[["waits","default",[50]]]']);
  });

  it('forgets old versions while it runs, and loses nothing that is changed meanwhile', async () => {
    const store = await opened();
    const long = 'x'.repeat(200_000);
    const line = { id: '1', author: 'user', sent_at: '' } as const;
    for (let round = 0; round < 12; round += 1) {
      const puts = ['a', 'b', 'c', 'd', 'e'].map((key) =>
        store.transaction(() => store.lines.put(key, { ...line, content: `${round} ${long}` })),
      );
      await Promise.all(puts);
    }
    // 12 MB were written, 1 MB is left of them.
    expect((await stat(path)).size).toBeLessThan(7_000_000);
    const after = await opened();
    expect(after.lines.values().map(({ content }) => content.split(' ')[0])).toEqual(Array(5).fill('11'));
    await Promise.all([store.close(), after.close()]);
  });

  it('does not bring back by a late line what was erased meanwhile', async () => {
    const store = await opened();
    await store.transaction(() => store.waits.put('default', wait(1)));
    const erase = () => store.transaction(() => store.erased.put('other', { at: 1 }));
    const first = erase();
    const late = store.transaction(() => store.waits.put('default', wait(2)));
    const gone = store.transaction(() => {
      store.waits.delete('default');
      store.erased.put('waits', { at: 2 });
    });
    await Promise.all([first, late, gone]);
    expect(await readFile(path, 'utf8')).not.toContain('"waits","default"');
    await store.close();
  });
});
