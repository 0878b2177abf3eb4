/** Odoo with the demo shop as a server: two workers, websocket, an API key for the bridge's user, and the bridge's address. */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../../support/bridge';
import { waitFor } from '../../support/wait-for';
import { startFrontProxy } from './front-proxy';
import type { Odoo } from './odoo';
import type { Processes } from './processes';

const BRIDGE_LOGIN = 'bridge';

/** As the suites read it from their environment. */
export type OdooEnvironment = Readonly<Record<string, string>>;

export interface LiveOdoo {
  readonly environment: OdooEnvironment;
  close(): Promise<void>;
}

export async function startLiveOdoo(processes: Processes, odoo: Odoo, database: string): Promise<LiveOdoo> {
  const [http, websocket, bridgePort] = [await freePort(), await freePort(), await freePort()];
  const secret = randomBytes(16).toString('hex');
  const bridge = { BRIDGE_URL: `http://127.0.0.1:${bridgePort}`, BRIDGE_SECRET: secret };
  const input = readFileSync(join('test', 'odoo', 'run', 'prepare.py'), 'utf8');
  const shell = odoo.program(['shell'], database, ['--no-http', '--max-cron-threads=0']);
  const told = await processes.run({ ...shell, input, env: { ...shell.env, ...bridge } });
  const key = /^API_KEY=(\S+)/m.exec(told)?.[1];
  if (key === undefined) throw new Error(`Odoo could not be told about the bridge:\n${told}`);
  const ports = [`--http-port=${http}`, `--gevent-port=${websocket}`];
  const patience = ['--limit-time-cpu=600', '--limit-time-real=600'];
  const server = odoo.program([], database, ['--workers=2', '--max-cron-threads=1', ...ports, ...patience]);
  await processes.started(server, /Evented Service \(longpolling\) running/, /Address already in use/);
  for (const port of [http, websocket]) await mustAnswer(port);
  const proxy = await startFrontProxy({ http, websocket });
  const environment = {
    ODOO_SERIES: '19.0',
    ODOO_URL: proxy.url,
    ODOO_DB: database,
    ODOO_LOGIN: BRIDGE_LOGIN,
    ODOO_API_KEY: key,
    ODOO_WEBHOOK_SECRET: secret,
    BRIDGE_PORT: String(bridgePort),
  };
  return { environment, close: () => proxy.close() };
}

/** A worker that found its port taken is started again and again, and only its log knows. */
async function mustAnswer(port: number): Promise<void> {
  const health = `http://127.0.0.1:${port}/web/health`;
  await waitFor(`Odoo at port ${port}, which something else may have taken`, async () => {
    const answer = await fetch(health, { signal: AbortSignal.timeout(5_000) }).catch(() => undefined);
    return answer?.ok || undefined;
  });
}
