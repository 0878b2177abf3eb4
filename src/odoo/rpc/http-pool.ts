/** The pool of HTTP connections to one Odoo: a cap on sockets, a time-out on every exchange, a cap on replies. */
import { Agent, request } from 'undici';
import { OdooFaultError } from './odoo.errors';
import { plainAddress } from './reply-place';
import { codeOf, unreachable } from './transport-failure';

/** A settings snapshot takes some megabytes at most. */
const LARGEST_REPLY = 64 * 1024 * 1024;

export interface HttpReply {
  readonly status: number;
  readonly text: string;
}

export interface HttpDoorOptions {
  readonly connections: number;
  readonly timeoutMs: number;
}

export class HttpDoor {
  private readonly agent: Agent;
  private closed: Promise<void> | null = null;

  /** @param url base address; a path in it comes before every path asked for */
  constructor(
    private readonly url: string,
    { connections, timeoutMs }: HttpDoorOptions,
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

  /** Waits for the exchanges under way; closing twice is closing once. */
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
      throw OURS.has(codeOf(error)) ? notSendable(error) : unreachable(address, error);
    }
  }
}

/** What undici refuses before anything is sent, or stops reading: trying again would not help. */
const OURS: ReadonlySet<string> = new Set(['UND_ERR_INVALID_ARG', 'UND_ERR_RES_EXCEEDED_MAX_SIZE']);

function notSendable(error: unknown): OdooFaultError {
  const cause = Object.freeze({ reason: codeOf(error) });
  return new OdooFaultError('ODOO_DB, ODOO_API_KEY: not fit for an HTTP header, or the reply is over 64 MB.', {
    cause,
  });
}

/** Shops behind a proxy with a password write it into the address. */
function basicAuthorization(url: string): Record<string, string> {
  const { username, password } = new URL(url);
  if (username === '') return {};
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { authorization: `Basic ${Buffer.from(pair).toString('base64')}` };
}
