/**
 * Plays the scripted conversations against a running bridge with the demo shop and prints what came of them:
 * `npm run bot:conversations -- [--url http://localhost:3000] [--only bn] [--verbose]`. Without an address it starts a bridge
 * of its own. Ends with 1 on a dead end, or where more than one conversation in a hundred has a wrong answer.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { SettingsSnapshot } from '../../../src/contract/odoo';
import { TestBridge, startBridge } from '../../support/bridge';
import { DemoAnswers } from './demo-answers';
import { hasLearned } from './has-learned';
import { topicsOf } from './expectation';
import { Played, play } from './play';
import { figuresOf, report } from './report';
import { Script, scriptsIn } from './script';

/** From the folder of the bundle in `dist`. */
const ROOT = join(__dirname, '..', '..');
const FOLDER = join(ROOT, 'test/bot/conversations/scripts');
const DEMO = join(ROOT, 'odoo-addon/storefront_chat/demo/smart_dairy.json');
const AT_ONCE = 4;
/** Share of the conversations. */
const MOST_WRONG = 0.01;

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: { url: { type: 'string' }, only: { type: 'string' }, verbose: { type: 'boolean', default: false } },
  });
  const scripts = readdirSync(FOLDER)
    .filter((file) => file.endsWith('.txt') && file.startsWith(values.only ?? ''))
    .flatMap((file) => scriptsIn(file, readFileSync(join(FOLDER, file), 'utf8')));
  const shop = new DemoAnswers(JSON.parse(readFileSync(DEMO, 'utf8')) as SettingsSnapshot);
  namesOnlyWhatIsThere(scripts, shop);
  const bridge = values.url === undefined ? await startBridge({ env: { RATE_LIMITS: 'off' } }) : undefined;
  try {
    const url = values.url ?? (bridge as TestBridge).url;
    await hasLearned(url);
    const played: Played[] = [];
    for (let from = 0; from < scripts.length; from += AT_ONCE) {
      const some = scripts.slice(from, from + AT_ONCE);
      played.push(...(await Promise.all(some.map((script) => play(script, url, shop)))));
    }
    process.stdout.write(report(played, values.verbose));
    const { outcomes, conversations } = figuresOf(played);
    if (outcomes['dead end'] > 0 || outcomes['wrong answer'] > MOST_WRONG * conversations) process.exitCode = 1;
  } finally {
    await bridge?.stop();
  }
}

function namesOnlyWhatIsThere(scripts: readonly Script[], shop: DemoAnswers): void {
  for (const { place, turns } of scripts) {
    const unknown = turns.flatMap(({ expected }) => topicsOf(expected)).filter((topic) => !shop.knows(topic));
    if (unknown.length > 0) throw new Error(`${place}: the demo shop does not know ${unknown.join(', ')}`);
  }
}

run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
