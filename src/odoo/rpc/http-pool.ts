/** A pool of HTTP connections to one Odoo, with limits on sockets, time and size of replies. */
import { Agent, request } from 'undici';
import { OdooFaultError } from './odoo.errors';
import { plainAddress } from './call-site';
import { codeOf, unreachable } from './transport-failure';

/** A settings snapshot takes some megabytes at most. */
const LARGEST_REPLY = 64 * 1024 * 1024;

export interface HttpReply {
  readonly status: number;
  readonly text: string;
}

export interface HttpPoolOptions {
  readonly connections: number;
  readonly timeoutMs: number;
}

export class HttpPool {
  private readonly agent: Agent;
  private closed: Promise<void> | null = null;

  /** @param url base address; its path is put before every requested path */
  constructor(
    private readonly url: string,
    { connections, timeoutMs }: HttpPoolOptions,
  ) {
    this.agent = new Agent({
      connections,
      headersTimeout: timeoutMs,
      bodyTimeout: timeoutMs,
      maxResponseSize: LARGEST_REPLY,
    });
  }

  get(path: string, timeoutMs: number): Promise<HttpReply> {
    return this.exchange('GET', path, {}, timeoutMs);
  }

  /** @param headers must name the content type */
  post(path: string, headers: Record<string, string>, body: string, timeoutMs: number): Promise<HttpReply> {
    return this.exchange('POST', path, headers, timeoutMs, body);
  }

  /** Waits for open exchanges. Idempotent. */
  async close(): Promise<void> {
    this.closed ??= this.agent.close();
    await this.closed;
  }

  private async exchange(
    method: 'GET' | 'POST',
    path: string,
    headers: Record<string, string>,
    timeoutMs: number,
    body?: string,
  ): Promise<HttpReply> {
    const address = plainAddress(this.url);
    if (!/^https?:/.test(address))
      throw new OdooFaultError('ODOO_URL: begins neither with http:// nor https://: correct it.');
    try {
      const signal = AbortSignal.timeout(timeoutMs);
      const reply = await request(`${address}${path}`, {
        method,
        headers: { ...basicAuthorization(this.url), ...headers },
        dispatcher: this.agent,
        signal,
        ...(body === undefined ? {} : { body }),
      });
      return { status: reply.statusCode, text: await reply.body.text() };
    } catch (error) {
      throw NOT_SENT.has(codeOf(error)) ? notSendable(error) : unreachable(address, error);
    }
  }
}

/** Errors of undici before anything is sent, or of an oversized reply: a retry would not help. */
const NOT_SENT: ReadonlySet<string> = new Set(['UND_ERR_INVALID_ARG', 'UND_ERR_RES_EXCEEDED_MAX_SIZE']);

function notSendable(error: unknown): OdooFaultError {
  const cause = Object.freeze({ reason: codeOf(error) });
  return new OdooFaultError('ODOO_DB, ODOO_API_KEY: not fit for an HTTP header, or the reply is over 64 MB.', {
    cause,
  });
}

/** Basic authentication for a proxy in front of Odoo, from the address. */
function basicAuthorization(url: string): Record<string, string> {
  const { username, password } = new URL(url);
  if (username === '') return {};
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { authorization: `Basic ${Buffer.from(pair).toString('base64')}` };
}
