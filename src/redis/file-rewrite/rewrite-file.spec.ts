/** A rewrite counts when it began after it was asked for and ended well, whatever the store was doing meanwhile. */
import type Redis from 'ioredis';
import { keys } from '../keys';
import { rewriteFile } from './rewrite-file';

const [HERE, ANEW] = ['run_id:a1b2', 'run_id:c3d4'];
const OK = 'aof_enabled:1\r\naof_rewrite_in_progress:0\r\naof_rewrite_scheduled:0\r\naof_last_bgrewrite_status:ok\r\n';
const RUNS = OK.replace('in_progress:0', 'in_progress:1');
const WAITS = OK.replace('scheduled:0', 'scheduled:1');
const ERR = OK.replace('status:ok', 'status:err');
const STARTED = 'Background append only file rewriting started';
const ALREADY = new Error('ERR Background append only file rewriting already in progress');

/** A store whose answers are these, one after the other; the last of a kind stays. */
function store(answers: {
  persistence: (string | Error)[];
  begun?: (string | Error)[];
  servers?: string[];
  listeners?: number;
  named?: number | Error;
}) {
  const asked: string[] = [];
  const next = (rows: (string | Error)[] | undefined) => {
    const row = (rows?.length === 1 ? rows[0] : rows?.shift()) ?? '';
    return row instanceof Error ? Promise.reject(row) : Promise.resolve(row);
  };
  const { persistence, begun = [STARTED], servers = [HERE], listeners = 0, named = 0 } = answers;
  const redis = {
    publish: () => Promise.resolve(listeners),
    pubsub: () => (named instanceof Error ? Promise.reject(named) : Promise.resolve([keys.compact, named])),
    get: () => Promise.resolve(null),
    info: (section: string) => next(section === 'server' ? servers : persistence),
    bgrewriteaof: () => (asked.push('bgrewriteaof'), next(begun)),
  } as unknown as Redis;
  let waits = 0;
  const rewritten = () => rewriteFile(redis, () => Promise.resolve(void (waits += 1)));
  return { rewritten, asked, waits: () => waits };
}

describe('a rewrite of the append-only file', () => {
  it('is over when it has ended, not when it has begun', async () => {
    const { rewritten, waits } = store({ persistence: [OK, RUNS, WAITS, OK] });
    expect([await rewritten(), waits()]).toEqual(['ok', 2]);
  });

  it('is another than one that runs already, which is waited for', async () => {
    const { rewritten, asked } = store({ persistence: [OK], begun: [ALREADY, ALREADY, STARTED] });
    expect(await rewritten()).toBe('ok');
    expect(asked).toHaveLength(3);
  });

  it('has failed when the store says so, or was started anew meanwhile', async () => {
    expect(await store({ persistence: [OK, RUNS, ERR] }).rewritten()).toBe('failed');
    expect(await store({ persistence: [OK, RUNS, OK], servers: [HERE, ANEW] }).rewritten()).toBe('failed');
    const begun = [new Error("ERR Can't execute an AOF background rewriting. Please check the server logs.")];
    await expect(store({ persistence: [OK], begun }).rewritten()).rejects.toThrow("Can't execute");
  });

  it.each([
    "NOPERM this user has no permissions to run the 'bgrewriteaof' command",
    "ERR unknown command 'BGREWRITEAOF'",
  ])('is the operator\u2019s where the store answers %s', async (refusal) => {
    expect(await store({ persistence: [OK], begun: [new Error(refusal)] }).rewritten()).toBe('not allowed');
    expect(await store({ persistence: [new Error(refusal)] }).rewritten()).toBe('not allowed');
  });

  it('is told by command where somebody listens to every channel', async () => {
    for (const named of [0, new Error("NOPERM this user has no permissions to run the 'pubsub|numsub' command")]) {
      const { rewritten, asked } = store({ persistence: [OK], listeners: 1, named });
      expect([await rewritten(), asked]).toEqual(['ok', ['bgrewriteaof']]);
    }
  });

  it('has failed when an embedded store, started anew, says nothing for a minute of looks', async () => {
    const { rewritten, waits, asked } = store({ persistence: [OK], listeners: 1, named: 1 });
    expect([await rewritten(), waits(), asked]).toEqual(['failed', 120, []]);
  });

  it('is not begun where there is no such file', async () => {
    const { rewritten, asked } = store({ persistence: ['aof_enabled:0\r\n'] });
    expect([await rewritten(), asked]).toEqual(['no file', []]);
  });
});
