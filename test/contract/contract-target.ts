/** What the suite runs against: the stand-in always, a real Odoo when its address is given. */
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startStandin } from '../../src/embedded/odoo';
import { FEATURES } from '../../src/embedded/odoo/facade/facade';
import type { DeskDriver } from './desk-driver';
import type { Account, Protocol } from './facade-caller';
import { OdooDeskDriver } from './odoo-desk.driver';
import { StandinDeskDriver } from './standin-desk.driver';

export interface Target {
  readonly bridge: Account;
  /** Serves chats, and has no business at the façade. */
  readonly agent: Account;
  readonly series: string;
  /** The newest that it speaks: what most cases go over. */
  readonly protocol: Protocol;
  readonly desk: DeskDriver;
  close(): Promise<void>;
}

export interface TargetKind {
  readonly name: string;
  /** Why it does not run, or undefined. */
  readonly skip?: string;
  readonly protocols: readonly Protocol[];
  /** What its `hello` names; must be known before the first case is described. */
  readonly features: readonly string[];
  start(): Promise<Target>;
}

/** What cases get: the target once it is up, and what can be said of it before. */
export type TargetInUse = (() => Target) & Pick<TargetKind, 'features'> & { readonly kind: string };

const AGENT = { login: 'agent', secret: 'agent' };

export function standin(series: '18.0' | '19.0', protocols: readonly Protocol[]): TargetKind {
  return {
    name: `the stand-in as ${series}`,
    protocols,
    features: FEATURES,
    async start() {
      const dataDir = await mkdtemp(join(tmpdir(), 'standin-'));
      const options = {
        port: 0,
        dataDir,
        series,
        bridgeUrl: 'http://127.0.0.1:9',
        bridgeSecret: 'unused',
        log: () => {},
      };
      const { url, close } = await startStandin(options);
      const at = { url, db: 'standin' };
      return {
        bridge: { ...at, login: 'bridge', secret: 'bridge-demo' },
        agent: { ...at, ...AGENT },
        series,
        protocol: newestOf(protocols),
        desk: new StandinDeskDriver(url),
        close: async () => {
          await close();
          await rm(dataDir, { recursive: true });
        },
      };
    },
  };
}

/** Needs the addon with its demo data. `ODOO_SERIES` from 19.0 on adds JSON-2. */
export function realOdoo(env: NodeJS.ProcessEnv): TargetKind {
  const { ODOO_URL: url, ODOO_DB: db, ODOO_LOGIN: login, ODOO_API_KEY: secret, ODOO_SERIES: series = '18.0' } = env;
  const name = 'a real Odoo';
  if (!url || !db || !login || !secret) {
    const missing = Object.entries({ ODOO_URL: url, ODOO_DB: db, ODOO_LOGIN: login, ODOO_API_KEY: secret })
      .flatMap(([key, value]) => (value ? [] : [key]))
      .join(', ');
    const start = () => Promise.reject(new Error('skipped'));
    return { name, skip: `set ${missing}`, protocols: [], features: [], start };
  }
  const agent = { url, db, ...AGENT };
  const isJson2 = Number.parseInt(series, 10) >= 19;
  const protocols: readonly Protocol[] = isJson2 ? ['jsonrpc', 'xmlrpc', 'json2'] : ['jsonrpc', 'xmlrpc'];
  return {
    name: `${name} (${url})`,
    protocols,
    features: featuresOf(env),
    start: () =>
      Promise.resolve({
        bridge: { url, db, login, secret },
        agent,
        series,
        protocol: newestOf(protocols),
        desk: new OdooDeskDriver(agent, series),
        close: () => Promise.resolve(),
      }),
  };
}

function newestOf(protocols: readonly Protocol[]): Protocol {
  return protocols.includes('json2') ? 'json2' : 'jsonrpc';
}

function featuresOf(env: NodeJS.ProcessEnv): string[] {
  const told: unknown = JSON.parse(
    execFileSync(process.execPath, [join(__dirname, 'say-hello.mjs')], { env, encoding: 'utf8' }),
  );
  return Array.isArray(told) ? told.map(String) : [];
}
