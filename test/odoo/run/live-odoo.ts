/** Odoo with the demo shop as a server: two workers and a websocket behind one address. */
import { freePort } from '../../support/bridge';
import { waitFor } from '../../support/wait-for';
import { startFrontProxy } from './front-proxy';
import type { Odoo } from './odoo';
import type { Processes } from '../../support/machine/processes';

/** Several start at once. */
const ANSWERS_WITHIN_MS = 60_000;

/** As the suites read it from their environment. */
export type OdooEnvironment = Readonly<Record<string, string>>;

export interface LiveOdoo {
  readonly environment: OdooEnvironment;
  close(): Promise<void>;
}

export async function startLiveOdoo(
  processes: Processes,
  odoo: Odoo,
  database: string,
  prepared: OdooEnvironment,
): Promise<LiveOdoo> {
  const [http, websocket] = [await freePort(), await freePort()];
  const ports = [`--http-port=${http}`, `--gevent-port=${websocket}`];
  const patience = ['--limit-time-cpu=600', '--limit-time-real=600'];
  const server = odoo.program([], database, ['--workers=2', '--max-cron-threads=1', ...ports, ...patience]);
  await processes.started(server, /Evented Service \(longpolling\) running/, /Address already in use/);
  for (const port of [http, websocket]) await mustAnswer(port);
  const proxy = await startFrontProxy({ http, websocket });
  return { environment: { ...prepared, ODOO_URL: proxy.url, ODOO_DB: database }, close: () => proxy.close() };
}

/** A worker that found its port taken is started again and again, and only its log knows. */
async function mustAnswer(port: number): Promise<void> {
  const health = `http://127.0.0.1:${port}/web/health`;
  const answers = async () => {
    const answer = await fetch(health, { signal: AbortSignal.timeout(5_000) }).catch(() => undefined);
    return answer?.ok || undefined;
  };
  await waitFor(`Odoo at port ${port}, which something else may have taken`, answers, ANSWERS_WITHIN_MS);
}
