/**
 * Measures the bot's understanding on text it was not taught:
 * `npm run bot:evaluate -- --train a.csv --test b.csv [--out-of-scope c.txt] [--per-intent 10 --seeds 5] [--json]`.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Measures, mean, measure } from './measures';
import { report } from './report';
import { draw, readLabelled } from './sample';
import { Said, tryOut } from './trial';

async function evaluate(): Promise<string> {
  const { values } = parseArgs({
    options: {
      train: { type: 'string' },
      test: { type: 'string' },
      'out-of-scope': { type: 'string' },
      'per-intent': { type: 'string' },
      seeds: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  if (values.train === undefined || values.test === undefined) throw new Error('Wanted: --train a.csv --test b.csv');
  const lessons = readLabelled(readFileSync(values.train, 'utf8'));
  const test = readLabelled(readFileSync(values.test, 'utf8'));
  const outOfScope = values['out-of-scope'] === undefined ? [] : linesOf(values['out-of-scope']);
  const perIntent = wholeNumber(values['per-intent']) ?? Infinity;
  const draws = wholeNumber(values.seeds) ?? 1;
  const measured: Measures[] = [];
  const said: Said[] = [];
  for (let seed = 1; seed <= draws; seed += 1) {
    const trial = await tryOut(draw(lessons, perIntent, seed), test, outOfScope);
    measured.push(measure(trial));
    said.push(...trial.inScope);
  }
  const result = mean(measured);
  return values.json ? `${JSON.stringify(result)}\n` : report(result, draws, said);
}

function linesOf(path: string): string[] {
  return readFileSync(path, 'utf8')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '');
}

function wholeNumber(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d*$/.test(text)) throw new Error(`A whole number above 0 is wanted, not ${text}`);
  return Number(text);
}

evaluate().then(
  (text) => process.stdout.write(text),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);
