/** A person's browser session with a real Odoo: the calls that its web client makes. */
import { asRecord, type Account } from './facade-caller';
import { OdooPresence } from './odoo-presence';

export class OdooWeb {
  #cookie = '';
  #uid = 0;
  #socketVersion = '';

  constructor(private readonly account: Account) {}

  async login(): Promise<void> {
    const { db, login, secret: password } = this.account;
    const session = asRecord(await this.call('/web/session/authenticate', { db, login, password }));
    this.#uid = Number(session['uid']);
    this.#socketVersion = String(session['websocket_worker_version']);
  }

  get uid(): number {
    return this.#uid;
  }

  presence(): Promise<OdooPresence | undefined> {
    return OdooPresence.connect(this.account.url, this.#cookie, this.#socketVersion);
  }

  /** A public method of a model. */
  kw(model: string, method: string, args: unknown[], kwargs: Record<string, unknown> = {}): Promise<unknown> {
    return this.call(`/web/dataset/call_kw/${model}/${method}`, { model, method, args, kwargs });
  }

  async call(path: string, params: Record<string, unknown>): Promise<unknown> {
    const response = await fetch(`${this.account.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: this.#cookie },
      body: JSON.stringify({ jsonrpc: '2.0', method: 'call', id: 1, params }),
    });
    const session = /session_id=[^;]+/.exec(response.headers.getSetCookie().join('\n'))?.[0];
    this.#cookie = session ?? this.#cookie;
    const answer = asRecord(await response.json());
    if (answer['error'] === undefined) return answer['result'];
    const { name, message } = asRecord(asRecord(answer['error'])['data']);
    throw new Error(`${path}: ${String(name)}: ${String(message)}`);
  }
}
