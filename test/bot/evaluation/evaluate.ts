/**
 * Measures the bot's understanding on text it was not taught:
 * `npm run bot:evaluate -- --train a.csv --test b.csv [--out-of-scope c.txt] [--per-intent 10 --seeds 5] [--json]`.
 */
import { parseArgs } from 'node:util';
import { linesIn, phrasesIn } from './input';
import { Measures, mean, measure } from './measures';
import { report } from './report';
import { draw } from './sample';
import { Outcome, runTrial } from './trial';

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
  const lessons = phrasesIn(values.train);
  const test = phrasesIn(values.test);
  const taught = new Set(lessons.map(({ intent }) => intent));
  const untaught = [...new Set(test.map(({ intent }) => intent))].filter((intent) => !taught.has(intent));
  if (untaught.length > 0) process.stderr.write(`Never right, for it is not taught: ${untaught.join(', ')}\n`);
  const outOfScope = values['out-of-scope'] === undefined ? [] : linesIn(values['out-of-scope']);
  const perIntent = wholeNumber(values['per-intent']) ?? Infinity;
  const draws = wholeNumber(values.seeds) ?? 1;
  const measured: Measures[] = [];
  const said: Outcome[] = [];
  for (let seed = 1; seed <= draws; seed += 1) {
    const trial = await runTrial(draw(lessons, perIntent, seed), test, outOfScope);
    measured.push(measure(trial));
    said.push(...trial.inScope);
  }
  const result = mean(measured);
  return values.json ? `${JSON.stringify(result)}\n` : report(result, draws, said);
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
