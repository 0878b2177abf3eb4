/** JSON-RPC, `POST /jsonrpc`: works on every Odoo up to 21, password or API key alike. */
import type { HttpDoor } from './http-door';
import { isRecord, parsedJson } from './json-value';
import { complaintOfJsonRpc } from './odoo-complaint';
import { errorFor } from './odoo-error-map';
import { countdown, type OdooTarget, type OdooTransport } from './odoo-transport.port';
import { OdooCredentialsError } from './odoo.errors';
import { placeOf, type ReplyPlace } from './reply-place';

const JSON_HEADERS = { 'content-type': 'application/json' };

export class JsonRpcTransport implements OdooTransport {
  readonly #target: OdooTarget;
  private uid: Promise<number> | null = null;

  constructor(
    target: OdooTarget,
    private readonly door: HttpDoor,
  ) {
    this.#target = target;
  }

  async execute(
    model: string,
    method: string,
    kwargs: Readonly<Record<string, unknown>>,
    timeoutMs: number,
  ): Promise<unknown> {
    const left = countdown(timeoutMs);
    const remembered = this.uid;
    try {
      return await this.executeKw(await this.authenticated(left()), model, method, kwargs, left());
    } catch (error) {
      // The remembered uid may be another user's, or nobody's, after the database was restored.
      if (!(error instanceof OdooCredentialsError) || remembered === null) throw error;
      if (this.uid === remembered) this.uid = null;
      return this.executeKw(await this.authenticated(left()), model, method, kwargs, left());
    }
  }

  async verify(timeoutMs: number): Promise<void> {
    this.uid = null;
    await this.authenticated(timeoutMs);
  }

  close(): Promise<void> {
    return this.door.close();
  }

  /** One authentication serves all calls that wait for it; a failed one is forgotten. */
  private authenticated(timeoutMs: number): Promise<number> {
    if (this.uid) return this.uid;
    const asked = this.authenticate(timeoutMs);
    this.uid = asked;
    asked.catch(() => {
      if (this.uid === asked) this.uid = null;
    });
    return asked;
  }

  private async authenticate(timeoutMs: number): Promise<number> {
    const { db, login, secret } = this.#target;
    const place = placeOf(this.#target, 'res.users', 'authenticate');
    const uid = await this.rpc('common', 'authenticate', [db, login, secret, {}], place, timeoutMs);
    if (typeof uid === 'number') return uid;
    throw errorFor({ exception: 'AccessDenied', text: '' }, place);
  }

  private executeKw(uid: number, model: string, method: string, kwargs: object, timeoutMs: number): Promise<unknown> {
    const { db, secret } = this.#target;
    const args = [db, uid, secret, model, method, [], kwargs];
    return this.rpc('object', 'execute_kw', args, placeOf(this.#target, model, method), timeoutMs);
  }

  private async rpc(
    service: string,
    method: string,
    args: readonly unknown[],
    place: ReplyPlace,
    timeoutMs: number,
  ): Promise<unknown> {
    const body = JSON.stringify({ jsonrpc: '2.0', method: 'call', id: 1, params: { service, method, args } });
    const { status, text } = await this.door.post('/jsonrpc', JSON_HEADERS, body, timeoutMs);
    const reply = status === 200 ? parsedJson(text) : undefined;
    if (!isRecord(reply) || reply.jsonrpc !== '2.0') throw errorFor({ exception: '', text, status }, place);
    if (reply.error !== undefined) throw errorFor(complaintOfJsonRpc(reply.error), place);
    return reply.result;
  }
}
