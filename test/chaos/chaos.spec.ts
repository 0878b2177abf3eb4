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

  /** Whether a fault falls between a message and its answer is a matter of chance: up to three runs, each with its own. */
  async function found(what: 'duplicated' | 'lost', plan: Partial<ChaosPlan>): Promise<number> {
    for (let seed = 20; seed < 23; seed += 1) {
      const facts = await run(`${what}-${seed}`, { ...plan, seed });
      const times = count(facts.findings, what);
      if (times > 0) return times;
    }
    return 0;
  }

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
      const plan: Partial<ChaosPlan> = { sabotage: 'no-dedup', faults: ['page reloaded'], messages: 80 };
      expect(await found('duplicated', plan)).toBeGreaterThan(0);
    },
    2 * MINUTES,
  );

  it(
    'notices a store that says "stored" before it is',
    async () => {
      const plan: Partial<ChaosPlan> = {
        sabotage: 'ack-first',
        faults: ['bridge killed'],
        messages: 100,
        quietWithinMs: 3_000,
        pauses: RARE,
      };
      expect(await found('lost', plan)).toBeGreaterThan(0);
    },
    2 * MINUTES,
  );
});
