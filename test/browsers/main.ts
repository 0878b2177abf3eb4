/**
 * The widget in the engines of Firefox and Safari, against a bridge with the stand-in: `npm run test:browsers`.
 *
 * On Debian as root it installs what is missing. `-- firefox` or `-- webkit` asks for one engine, a further word for one suite.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runJest } from '../support/machine/jest-part';
import { runParts } from '../support/machine/run-parts';
import type { Tally } from '../support/machine/tally';
import { bringPackages } from './bring-packages';
import { ENGINE_NAMES } from './engines/engine';
import { startEngine } from './start-engine';

const CONFIG = '--config=test/browsers/suites/jest.config.cjs';
const [engine, ...suites] = process.argv.slice(2);

runParts('other engines', async (processes) => {
  const names = ENGINE_NAMES.filter((name) => engine === undefined || name === engine);
  if (names.length === 0) throw new Error(`There is no engine ${engine}: ${ENGINE_NAMES.join(' or ')}.`);
  await bringPackages(processes);
  const home = mkdtempSync(join(tmpdir(), 'storefront-chat-engines-'));
  try {
    const tallies: Tally[] = [];
    for (const name of names) {
      const environment = await startEngine(name, processes, join(home, name));
      tallies.push(await runJest(processes, name, [CONFIG, ...suites], { ...process.env, ...environment }));
    }
    return tallies;
  } finally {
    await processes.stopAll();
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
});
