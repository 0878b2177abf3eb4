/** A server that a killed bridge left behind is stopped before another one opens its files; nobody else's process is. */
import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recordServer, stopLeftover } from '../../../src/embedded/redis/leftover-server';

describe('leftover server', () => {
  let dir: string;
  let child: ChildProcess;
  let events: string[];

  beforeEach(async () => {
    dir = mkdtempSync(join(tmpdir(), 'embedded-store-'));
    events = [];
    // Deaf to TERM, as a server that hangs.
    child = spawn('sh', ['-c', "trap '' TERM; echo up; while :; do sleep 0.1; done"], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    if (child.stdout) await once(child.stdout, 'data');
  });
  afterEach(() => {
    child.kill('SIGKILL');
    rmSync(dir, { recursive: true, force: true });
  });

  it('is stopped, by KILL when TERM does not help', async () => {
    recordServer(dir, child.pid ?? 0);
    const exit = once(child, 'exit');
    await stopLeftover(dir, (event) => events.push(event));
    expect(await exit).toEqual([null, 'SIGKILL']);
    expect(events).toEqual(['store.leftover_stopping', 'store.leftover_stopped']);
  });

  it('is not mistaken for a later process with the same number', async () => {
    writeFileSync(join(dir, 'server.json'), JSON.stringify({ pid: child.pid, birth: 'before the reboot' }));
    await stopLeftover(dir, (event) => events.push(event));
    expect(events).toEqual([]);
    expect(child.exitCode).toBeNull();
    expect(child.signalCode).toBeNull();
  });
});
