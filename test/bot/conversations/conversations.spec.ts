/** A few of the scripted conversations against a running bridge; `npm run bot:conversations` plays all of them. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { demo } from '../../support/demo-bot';
import { SharedBridge, shared } from '../../support/shared/ask';
import { DemoAnswers } from './demo-answers';
import { hasLearned } from './has-learned';
import { play } from './play';
import { scriptsIn } from './script';

const FOLDER = join(__dirname, 'scripts');
const FEW = readdirSync(FOLDER).filter((file) => file.endsWith('.first.txt'));
const scripts = FEW.flatMap((file) => scriptsIn(file, readFileSync(join(FOLDER, file), 'utf8')));

describe('a conversation with the bot', () => {
  let bridge: SharedBridge;
  beforeAll(async () => {
    bridge = await shared('bridge');
    await hasLearned(bridge.url);
  }, 60_000);

  it.each(scripts.map((script) => [script.place, script] as const))(
    'comes to a good end: %s',
    async (_place, script) => {
      const { outcome, notes } = await play(script, bridge.url, new DemoAnswers(demo));
      const gone = ['dead end', 'wrong answer'].includes(outcome) ? notes : [];
      expect(gone).toEqual([]);
    },
  );
});
