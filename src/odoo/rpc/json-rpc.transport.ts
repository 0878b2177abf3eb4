/** JSON-RPC, `POST /jsonrpc`: works on every Odoo up to 21, password or API key alike. */
import type { HttpPool } from './http-pool';
import { isRecord, parsedJson } from './json-value';
import { errorReplyOfJsonRpc } from './odoo-error-reply';
import { errorFor } from './odoo-error-map';
import type { OdooTarget, OdooTransport } from './odoo-transport.port';
import { RememberedLogin } from './remembered-login';
import { callSiteOf, type CallSite } from './call-site';

const JSON_HEADERS = { 'content-type': 'application/json' };

export class JsonRpcTransport implements OdooTransport {
  readonly #target: OdooTarget;
  private readonly login = new RememberedLogin((timeoutMs) => this.authenticate(timeoutMs));

  constructor(
    target: OdooTarget,
    private readonly pool: HttpPool,
  ) {
    this.#target = target;
  }

  execute(
    model: string,
    method: string,
    kwargs: Readonly<Record<string, unknown>>,
    timeoutMs: number,
  ): Promise<unknown> {
    return this.login.call(timeoutMs, (uid, left) => this.executeKw(uid, model, method, kwargs, left));
  }

  verify(timeoutMs: number): Promise<void> {
    return this.login.anew(timeoutMs);
  }

  close(): Promise<void> {
    return this.pool.close();
  }

  private async authenticate(timeoutMs: number): Promise<number> {
    const { db, login, secret } = this.#target;
    const place = callSiteOf(this.#target, 'res.users', 'authenticate');
    const uid = await this.rpc('common', 'authenticate', [db, login, secret, {}], place, timeoutMs);
    if (typeof uid === 'number') return uid;
    throw errorFor({ exception: 'AccessDenied', text: '' }, place);
  }

  private executeKw(uid: number, model: string, method: string, kwargs: object, timeoutMs: number): Promise<unknown> {
    const { db, secret } = this.#target;
    const args = [db, uid, secret, model, method, [], kwargs];
    return this.rpc('object', 'execute_kw', args, callSiteOf(this.#target, model, method), timeoutMs);
  }

  private async rpc(
    service: string,
    method: string,
    args: readonly unknown[],
    place: CallSite,
    timeoutMs: number,
  ): Promise<unknown> {
    const body = JSON.stringify({ jsonrpc: '2.0', method: 'call', id: 1, params: { service, method, args } });
    const { status, text } = await this.pool.post('/jsonrpc', JSON_HEADERS, body, timeoutMs);
    const reply = status === 200 ? parsedJson(text) : undefined;
    if (!isRecord(reply) || reply.jsonrpc !== '2.0') throw errorFor({ exception: '', text, status }, place);
    if (reply.error !== undefined) throw errorFor(errorReplyOfJsonRpc(reply.error), place);
    return reply.result;
  }
}
