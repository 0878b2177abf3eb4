/** JSON-2, `POST /json/2/<model>/<method>`: Odoo 19 and later, with an API key only. */
import type { HttpPool } from './http-pool';
import { parsedJson } from './json-value';
import { errorReplyOfJson2 } from './odoo-error-reply';
import { errorFor } from './odoo-error-map';
import type { OdooTarget, OdooTransport } from './odoo-transport.port';
import { callSiteOf } from './call-site';

export class Json2Transport implements OdooTransport {
  readonly #target: OdooTarget;

  constructor(
    target: OdooTarget,
    private readonly pool: HttpPool,
  ) {
    this.#target = target;
  }

  async execute(
    model: string,
    method: string,
    kwargs: Readonly<Record<string, unknown>>,
    timeoutMs: number,
  ): Promise<unknown> {
    const { db, secret } = this.#target;
    const path = `/json/2/${encodeURIComponent(model)}/${encodeURIComponent(method)}`;
    const headers = {
      'content-type': 'application/json',
      authorization: `bearer ${secret}`,
      'x-odoo-database': db,
    };
    const { status, text } = await this.pool.post(path, headers, JSON.stringify(kwargs), timeoutMs);
    const body = parsedJson(text);
    if (status === 200 && body !== undefined) return body;
    const place = callSiteOf(this.#target, model, method);
    throw errorFor(body === undefined ? { exception: '', text, status } : errorReplyOfJson2(body, status), place);
  }

  async verify(timeoutMs: number): Promise<void> {
    await this.execute('res.users', 'context_get', {}, timeoutMs);
  }

  close(): Promise<void> {
    return this.pool.close();
  }
}
