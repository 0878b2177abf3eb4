/** A person's browser session with a real Odoo: the calls that its web client makes. */
import type { DeskUpload } from './desk-driver';
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

  /** As Discuss uploads a file that is going to be sent; answers the `ir.attachment` id. */
  async upload(model: string, thread: number, { name, mimetype, content }: DeskUpload): Promise<number> {
    const form = new FormData();
    form.set('ufile', new Blob([new Uint8Array(content)], { type: mimetype }), name);
    form.set('thread_model', model);
    form.set('thread_id', String(thread));
    form.set('is_pending', 'true');
    form.set('csrf_token', await this.csrfToken());
    const response = await fetch(`${this.account.url}/mail/attachment/upload`, {
      method: 'POST',
      headers: { cookie: this.#cookie },
      body: form,
    });
    return idOf(asRecord(await response.json())['data']);
  }

  async download(path: string): Promise<Buffer> {
    return Buffer.from(await (await this.get(path)).arrayBuffer());
  }

  private async csrfToken(): Promise<string> {
    const page = await (await this.get('/odoo')).text();
    return /csrf_token: "([^"]+)"/.exec(page)?.[1] ?? '';
  }

  private get(path: string): Promise<Response> {
    return fetch(`${this.account.url}${path}`, { headers: { cookie: this.#cookie } });
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

/** 18.0 answers the store's record, 19.0 has it in the store beside its id. */
function idOf(data: unknown): number {
  const record = asRecord(data);
  const rows = record['ir.attachment'];
  const first = Array.isArray(rows) ? asRecord(rows[0]) : record;
  return Number(first['id'] ?? record['attachment_id']);
}
