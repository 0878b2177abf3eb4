/** The target of the suite: the stand-in, or a real Odoo. */
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WhatsAppNumberRow } from '../../src/contract/odoo';
import { startStandin } from '../../src/embedded/odoo';
import { FEATURES } from '../../src/embedded/odoo/facade/features';
import { needed } from '../support/environment';
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
  readonly protocols: readonly Protocol[];
  /** What its `hello` names; must be known before the first case is described. */
  readonly features: readonly string[];
  start(): Promise<Target>;
}

/** What cases get: the target once it is up, and what can be said of it before. */
export type TargetInUse = (() => Target) & Pick<TargetKind, 'features'> & { readonly kind: string };

const ALL_PROTOCOLS: readonly Protocol[] = ['jsonrpc', 'xmlrpc', 'json2'];
const AGENT = { login: 'agent', secret: 'agent' };

export function standin(series: '18.0' | '19.0', protocols: readonly Protocol[]): TargetKind {
  return {
    name: `the stand-in as ${series}`,
    protocols,
    features: FEATURES,
    async start() {
      const dataDir = await mkdtemp(join(tmpdir(), 'standin-'));
      const numbers: WhatsAppNumberRow[] = [];
      const options = {
        whatsapp: () => numbers,
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
        desk: new StandinDeskDriver(url, numbers),
        close: async () => {
          await close();
          await rm(dataDir, { recursive: true });
        },
      };
    },
  };
}

/** Needs the addon with its demo data. `ODOO_SERIES` from 19.0 on adds JSON-2; `ODOO_PROTOCOL` names one alone. */
export function realOdoo(env: NodeJS.ProcessEnv): TargetKind {
  const [url, db, login, secret] = needed(env, 'ODOO_URL', 'ODOO_DB', 'ODOO_LOGIN', 'ODOO_API_KEY');
  const { ODOO_SERIES: series = '18.0', ODOO_PROTOCOL: protocol = 'auto' } = env;
  const agent = { url, db, ...AGENT };
  const protocols = ALL_PROTOCOLS.filter((one) => (protocol === 'auto' ? isSpoken(one, series) : one === protocol));
  return {
    name: `a real Odoo (${url})`,
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
  return protocols.find((protocol) => protocol === 'json2') ?? protocols[0] ?? 'jsonrpc';
}

function isSpoken(protocol: Protocol, series: string): boolean {
  return protocol !== 'json2' || Number.parseInt(series, 10) >= 19;
}

function featuresOf(env: NodeJS.ProcessEnv): string[] {
  const told: unknown = JSON.parse(
    execFileSync(process.execPath, [join(__dirname, 'say-hello.mjs')], { env, encoding: 'utf8' }),
  );
  return Array.isArray(told) ? told.map(String) : [];
}
