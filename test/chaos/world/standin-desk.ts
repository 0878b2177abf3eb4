/** The stand-in in a process of its own, which can be paused and killed. */
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { DeskLine } from '../../contract/desk-driver';
import { StandinDeskDriver } from '../../contract/standin-desk.driver';
import type { ChaosDesk, InjectFault, OdooAccount } from './chaos-desk';
import { Child } from './child';

const PATIENCE_MS = 10_000;

export interface StandinPlan {
  readonly port: number;
  readonly dir: string;
  readonly bridgeUrl: string;
  readonly secret: string;
  readonly processes: string;
}

export class StandinDesk implements ChaosDesk {
  readonly agent = { login: 'agent', password: 'agent' };
  readonly account: OdooAccount;
  readonly faults: Readonly<Record<string, InjectFault>>;
  private readonly child: Child;
  private readonly driver: StandinDeskDriver;
  private cookie = '';

  constructor({ port, dir, bridgeUrl, secret, processes }: StandinPlan) {
    this.account = { url: `http://127.0.0.1:${port}`, db: 'standin', login: 'bridge', secret: 'bridge-demo' };
    this.driver = new StandinDeskDriver(this.account.url);
    this.child = new Child({
      name: 'the stand-in',
      command: process.execPath,
      args: [join(processes, 'standin.cjs')],
      env: {
        STANDIN_PORT: String(port),
        DATA_DIR: join(dir, 'standin'),
        BRIDGE_URL: bridgeUrl,
        BRIDGE_SECRET: secret,
      },
      ready: 'standin.started',
      logFile: join(dir, 'standin.log'),
    });
    this.faults = { 'Odoo paused': (ms) => this.pausedFor(ms), 'Odoo killed': (ms) => this.killedFor(ms) };
  }

  async start(): Promise<void> {
    await this.child.start();
    await this.driver.start();
    const answer = await this.post('login', { login: 'agent', password: 'agent' });
    this.cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
    await this.post('online', { online: false });
  }

  stop(): Promise<void> {
    return this.child.end('SIGKILL');
  }

  async say(conversation: string, id: string, content: string): Promise<void> {
    const answer = await this.post(`chats/${conversation}/messages`, { content, id });
    if (!answer.ok) throw new Error(`The desk answered ${answer.status}.`);
  }

  transcript(conversation: string): Promise<DeskLine[]> {
    return this.driver.transcript(conversation);
  }

  private async pausedFor(ms: number): Promise<void> {
    this.child.signal('SIGSTOP');
    await pause(ms);
    this.child.signal('SIGCONT');
  }

  private async killedFor(ms: number): Promise<void> {
    await this.child.end('SIGKILL');
    await pause(ms);
    await this.child.start();
  }

  private post(path: string, body: object): Promise<Response> {
    return fetch(`${this.account.url}/desk/api/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: this.cookie },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
  }
}
