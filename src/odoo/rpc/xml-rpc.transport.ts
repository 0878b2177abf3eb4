/** XML-RPC through odoo-await, for hosts that offer nothing else; parsing large answers blocks the event loop. */
import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { GuardedOdooAwait } from './guarded-odoo-await';
import type { HttpPool } from './http-pool';
import { isRecord } from './json-value';
import { errorReplyOfFault } from './odoo-error-reply';
import { errorFor } from './odoo-error-map';
import type { OdooTarget, OdooTransport } from './odoo-transport.port';
import { OdooCredentialsError, OdooFaultError, type OdooError } from './odoo.errors';
import { callSiteOf, type CallSite } from './call-site';
import { RememberedLogin } from './remembered-login';
import { codeOf, unreachable } from './transport-failure';
import { xmlRpcValue } from './xml-rpc.value';

export interface XmlRpcOptions {
  readonly connections: number;
  /** Used to ask for the version, not for calls; closed together with the transport. */
  readonly pool: HttpPool;
}

export class XmlRpcTransport implements OdooTransport {
  readonly #target: OdooTarget;
  private readonly agent: HttpAgent;
  private readonly pool: HttpPool;
  private readonly login = new RememberedLogin((timeoutMs) => this.connect(timeoutMs));

  constructor(target: OdooTarget, { connections, pool }: XmlRpcOptions) {
    this.#target = target;
    this.pool = pool;
    const options = { keepAlive: true, maxSockets: connections };
    this.agent = target.url.startsWith('https:') ? new HttpsAgent(options) : new HttpAgent(options);
  }

  async execute(
    model: string,
    method: string,
    kwargs: Readonly<Record<string, unknown>>,
    timeoutMs: number,
  ): Promise<unknown> {
    const sendable = xmlRpcValue(kwargs);
    return this.login.call(timeoutMs, (uid, left) => this.executeKw(uid, model, method, sendable, left));
  }

  verify(timeoutMs: number): Promise<void> {
    return this.login.anew(timeoutMs);
  }

  async close(): Promise<void> {
    await this.pool.close();
    this.agent.destroy();
  }

  private connect(timeoutMs: number): Promise<number> {
    const place = callSiteOf(this.#target, 'res.users', 'authenticate');
    return this.guarded(place, timeoutMs, async (client) => {
      const uid: unknown = await client.connect();
      if (typeof uid === 'number') return uid;
      throw errorFor({ exception: 'AccessDenied', text: '' }, place);
    });
  }

  private executeKw(uid: number, model: string, method: string, kwargs: unknown, timeoutMs: number): Promise<unknown> {
    return this.guarded(callSiteOf(this.#target, model, method), timeoutMs, async (client) => {
      client.uid = uid;
      const answer: unknown = await client.execute_kw(model, method, [[], kwargs]);
      return answer;
    });
  }

  /** One client a call: it carries that call's time-out, and nothing leaks from one call into the next. */
  private async guarded<T>(
    place: CallSite,
    timeoutMs: number,
    work: (client: GuardedOdooAwait) => Promise<T>,
  ): Promise<T> {
    if (!/^https?:/.test(place.url)) {
      throw new OdooFaultError('ODOO_URL: begins neither with http:// nor https://: correct it.');
    }
    const signal = AbortSignal.timeout(timeoutMs);
    try {
      return await work(new GuardedOdooAwait(this.#target, this.agent, signal));
    } catch (error) {
      throw signal.aborted ? unreachable(place.url, signal.reason) : errorOf(error, place);
    }
  }
}

/** The library rejects with a text for a refused login, a fault, a socket's error, or an error with the reply in `res`. */
function errorOf(error: unknown, place: CallSite): OdooError {
  if (typeof error === 'string' || error instanceof OdooCredentialsError) {
    return errorFor({ exception: 'AccessDenied', text: '' }, place);
  }
  if (isRecord(error) && error.faultCode !== undefined) return errorFor(errorReplyOfFault(error), place);
  if (codeOf(error) !== '') return unreachable(place.url, error);
  const reply: unknown = isRecord(error) ? error.res : undefined;
  const status: unknown = isRecord(reply) ? reply.statusCode : undefined;
  return errorFor({ exception: '', text: '', ...(typeof status === 'number' ? { status } : {}) }, place);
}
