/** A real Odoo. Its webhooks reach the run when its `storefront_chat.bridge_url` names CHAOS_WEBHOOK_PORT. */
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { DeskLine } from '../../contract/desk-driver';
import { OdooDeskDriver } from '../../contract/odoo-desk.driver';
import type { ChaosDesk, InjectFault, OdooAccount } from './chaos-desk';

export class RealDesk implements ChaosDesk {
  readonly agent: { readonly login: string; readonly password: string };
  readonly account: OdooAccount;
  readonly faults: Readonly<Record<string, InjectFault>>;
  private readonly driver: OdooDeskDriver;
  private readonly tried = new Set<string>();

  constructor(env: NodeJS.ProcessEnv) {
    const { ODOO_URL: url, ODOO_DB: db, ODOO_LOGIN: login, ODOO_API_KEY: secret } = env;
    if (!url || !db || !login || !secret)
      throw new Error('--odoo real needs ODOO_URL, ODOO_DB, ODOO_LOGIN, ODOO_API_KEY.');
    this.account = { url: url.replace(/\/+$/, ''), db, login, secret };
    this.agent = { login: env['AGENT_LOGIN'] ?? 'agent', password: env['AGENT_PASSWORD'] ?? 'agent' };
    const agent = { url: this.account.url, db, login: this.agent.login, secret: this.agent.password };
    this.driver = new OdooDeskDriver(agent, env['ODOO_SERIES'] ?? '18.0');
    const pids = (env['ODOO_WORKER_PIDS'] ?? '').split(',').filter(Boolean).map(Number);
    this.faults = pids.length === 0 ? {} : { 'Odoo worker killed': (ms) => killOne(pids, ms) };
  }

  start(): Promise<void> {
    return this.driver.start();
  }

  stop(): Promise<void> {
    return this.driver.stop();
  }

  /** Discuss knows no id: whoever tries again looks first whether it is there. */
  async say(conversation: string, id: string, text: string): Promise<void> {
    if (this.tried.has(id) && (await this.transcript(conversation)).some((line) => line.text === text)) return;
    this.tried.add(id);
    await this.driver.say(conversation, text);
  }

  transcript(conversation: string): Promise<DeskLine[]> {
    return this.driver.transcript(conversation);
  }
}

/** Of a pid that has children (Odoo's master, which starts new workers) a child is killed, else the process itself. */
async function killOne(pids: readonly number[], ms: number): Promise<void> {
  const pid = pids[ms % pids.length];
  if (pid === undefined) return;
  const children = childrenOf(pid);
  const victim = children[ms % Math.max(1, children.length)] ?? pid;
  try {
    process.kill(victim, 'SIGKILL');
  } catch {
    return; // it has ended since
  }
  await pause(500);
}

function childrenOf(pid: number): number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
  } catch {
    return [];
  }
}
