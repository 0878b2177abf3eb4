/** A short, seeded chaos run on the embedded store, and proof that the suite can fail. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runChaos } from './chaos-run';
import type { ChaosPlan } from './chaos-run';
import { count, isClean, table } from './checks/report';
import type { RunFacts } from './checks/report';

const MINUTES = 60_000;

/** Rare enough for a store that takes its time. */
const RARE: ChaosPlan['pauses'] = { system: { least: 2_500, most: 4_000 }, shopper: { least: 100, most: 800 } };

describe('a shop in which things break', () => {
  const dir = mkdtempSync(join(tmpdir(), 'storefront-chaos-'));
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  const run = (name: string, change: Partial<ChaosPlan>): Promise<RunFacts> =>
    runChaos({
      root: join(__dirname, '..', '..'),
      dir: join(dir, name),
      store: 'embedded',
      odoo: 'standin',
      bridges: 1,
      messages: 150,
      shoppers: 6,
      seed: 20,
      intervalMs: 400,
      pauses: { system: { least: 200, most: 800 }, shopper: { least: 100, most: 800 } },
      quietWithinMs: 60_000,
      env: {},
      say: () => undefined,
      ...change,
    });

  it(
    'loses nothing, doubles nothing, mixes nothing up',
    async () => {
      const facts = await run('whole', { faults: ['bridge killed', 'replies lost', 'page reloaded'] });
      if (!isClean(facts)) console.error(table(facts));
      expect(isClean(facts)).toBe(true);
      expect(new Set(facts.history.map(({ kind }) => kind)).size).toBe(3);
    },
    2 * MINUTES,
  );

  it(
    'notices a store that forgets which messages it knows',
    async () => {
      const facts = await run('no-dedup', { sabotage: 'no-dedup', faults: ['page reloaded'], messages: 80 });
      expect(count(facts.findings, 'duplicated')).toBeGreaterThan(0);
    },
    2 * MINUTES,
  );

  it(
    'notices a store that says "stored" before it is',
    async () => {
      const change: Partial<ChaosPlan> = {
        sabotage: 'ack-first',
        faults: ['bridge killed'],
        messages: 100,
        quietWithinMs: 3_000,
        pauses: RARE,
      };
      const facts = await run('ack-first', change);
      expect(count(facts.findings, 'lost')).toBeGreaterThan(0);
    },
    2 * MINUTES,
  );
});
