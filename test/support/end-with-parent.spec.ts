import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { startBridge } from './bridge';
import { waitFor } from './wait-for';

const PARENT = `
  const { spawn } = require('node:child_process');
  const [preload] = process.argv.slice(1);
  const program = 'console.log(process.pid); setInterval(() => undefined, 1000)';
  spawn(process.execPath, ['--require', preload, '-e', program], { stdio: ['pipe', 'inherit', 'inherit'] });
`;

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe('a program that a test started', () => {
  it('ends by itself when the test run is killed', async () => {
    const run = spawn(process.execPath, ['-e', PARENT, require.resolve('./end-with-parent.cjs')]);
    const pid = Number(String((await once(run.stdout, 'data'))[0]));
    expect(isAlive(pid)).toBe(true);
    run.kill('SIGKILL');
    await waitFor('the program to end', () => Promise.resolve(!isAlive(pid)));
  });

  it('is, when it is a bridge, one that does so', async () => {
    const bridge = await startBridge();
    const ended = once(bridge.process, 'exit');
    bridge.process.stdin?.destroy();
    await ended;
    await bridge.stop();
  });
});
