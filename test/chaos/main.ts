/**
 * The chaos suite from the command line.
 *   npm run test:chaos -- --messages 10000 --shoppers 40 --seed 7 --store embedded|redis [--redis-url redis://…]
 *     [--bridges 2] [--odoo real] [--interval 1000] [--faults 'bridge killed,replies lost'] [--sabotage no-dedup|ack-first] [--keep yes]
 * `--odoo real` takes ODOO_URL, ODOO_DB, ODOO_LOGIN, ODOO_API_KEY, and if given ODOO_WORKER_PIDS, ODOO_WEBHOOK_SECRET,
 * CHAOS_WEBHOOK_PORT, AGENT_LOGIN, AGENT_PASSWORD.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runChaos } from './chaos-run';
import type { ChaosPlan } from './chaos-run';
import { isClean, table } from './checks/report';
import type { RunFacts } from './checks/report';

const ROOT = join(__dirname, '..', '..');

function planFrom(args: readonly string[], dir: string): ChaosPlan {
  const { values } = parseArgs({
    args: [...args],
    options: {
      messages: { type: 'string', default: '2000' },
      shoppers: { type: 'string', default: '20' },
      seed: { type: 'string', default: '7' },
      store: { type: 'string', default: 'embedded' },
      'redis-url': { type: 'string' },
      bridges: { type: 'string' },
      odoo: { type: 'string', default: 'standin' },
      interval: { type: 'string', default: '1000' },
      faults: { type: 'string' },
      sabotage: { type: 'string' },
      keep: { type: 'string' },
    },
  });
  const store = oneOf('store', values.store, ['embedded', 'redis'] as const);
  return {
    root: ROOT,
    dir,
    store,
    odoo: oneOf('odoo', values.odoo, ['standin', 'real'] as const),
    bridges: store === 'embedded' ? 1 : Number(values.bridges ?? 2),
    messages: Number(values.messages),
    shoppers: Number(values.shoppers),
    seed: Number(values.seed),
    intervalMs: Number(values.interval),
    pauses: { system: { least: 1_000, most: 4_000 }, shopper: { least: 100, most: 1_500 } },
    quietWithinMs: 120_000,
    env: process.env,
    say: (line) => process.stderr.write(`${line}\n`),
    ...(values['redis-url'] === undefined ? {} : { redisUrl: values['redis-url'] }),
    ...(values.faults === undefined ? {} : { faults: values.faults.split(',').map((kind) => kind.trim()) }),
    ...(values.sabotage === undefined ? {} : { sabotage: values.sabotage }),
  };
}

function oneOf<T extends string>(name: string, value: string, known: readonly T[]): T {
  const found = known.find((one) => one === value);
  if (found === undefined) throw new Error(`--${name} is one of ${known.join(', ')}.`);
  return found;
}

async function main(): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'storefront-chaos-'));
  const facts = await runChaos(planFrom(process.argv.slice(2), dir));
  process.stdout.write(`${table(facts)}\n`);
  if (isClean(facts) && !process.argv.includes('--keep')) rmSync(dir, { recursive: true, force: true });
  else keep(dir, facts);
  process.exit(isClean(facts) ? 0 : 1);
}

/** For whoever looks into a run: what was said when, and what broke when, beside the logs of all processes. */
function keep(dir: string, { messages, history, findings }: RunFacts): void {
  const lines = (rows: readonly object[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join('');
  const plain = messages.map((one) => ({ ...one, receipts: [...one.receipts] }));
  writeFileSync(join(dir, 'messages.jsonl'), lines(plain));
  writeFileSync(join(dir, 'faults.jsonl'), lines(history));
  writeFileSync(join(dir, 'findings.jsonl'), lines(findings));
  process.stdout.write(`  kept in ${dir}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(2);
});
