/** XML-RPC through odoo-await, for hosts that offer nothing else; large answers block the loop while they are parsed. */
import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { GuardedOdooAwait } from './guarded-odoo-await';
import type { HttpDoor } from './http-pool';
import { isRecord } from './json-value';
import { complaintOfFault } from './odoo-complaint';
import { errorFor } from './odoo-error-map';
import type { OdooTarget, OdooTransport } from './odoo-transport.port';
import { OdooCredentialsError, OdooFaultError, type OdooError } from './odoo.errors';
import { placeOf, type ReplyPlace } from './reply-place';
import { RememberedLogin } from './remembered-login';
import { codeOf, unreachable } from './transport-failure';
import { xmlRpcValue } from './xml-rpc.value';

export interface XmlRpcOptions {
  readonly connections: number;
  /** Not used for calls, only let go of with them: the version is asked for through it. */
  readonly door: HttpDoor;
}

export class XmlRpcTransport implements OdooTransport {
  readonly #target: OdooTarget;
  private readonly agent: HttpAgent;
  private readonly door: HttpDoor;
  private readonly login = new RememberedLogin((timeoutMs) => this.connect(timeoutMs));

  constructor(target: OdooTarget, { connections, door }: XmlRpcOptions) {
    this.#target = target;
    this.door = door;
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
    await this.door.close();
    this.agent.destroy();
  }

  private connect(timeoutMs: number): Promise<number> {
    const place = placeOf(this.#target, 'res.users', 'authenticate');
    return this.guarded(place, timeoutMs, async (client) => {
      const uid: unknown = await client.connect();
      if (typeof uid === 'number') return uid;
      throw errorFor({ exception: 'AccessDenied', text: '' }, place);
    });
  }

  private executeKw(uid: number, model: string, method: string, kwargs: unknown, timeoutMs: number): Promise<unknown> {
    return this.guarded(placeOf(this.#target, model, method), timeoutMs, async (client) => {
      client.uid = uid;
      const answer: unknown = await client.execute_kw(model, method, [[], kwargs]);
      return answer;
    });
  }

  /** One client a call: it carries that call's time-out, and nothing leaks from one call into the next. */
  private async guarded<T>(
    place: ReplyPlace,
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
function errorOf(error: unknown, place: ReplyPlace): OdooError {
  if (typeof error === 'string' || error instanceof OdooCredentialsError) {
    return errorFor({ exception: 'AccessDenied', text: '' }, place);
  }
  if (isRecord(error) && error.faultCode !== undefined) return errorFor(complaintOfFault(error), place);
  if (codeOf(error) !== '') return unreachable(place.url, error);
  const reply: unknown = isRecord(error) ? error.res : undefined;
  const status: unknown = isRecord(reply) ? reply.statusCode : undefined;
  return errorFor({ exception: '', text: '', ...(typeof status === 'number' ? { status } : {}) }, place);
}
