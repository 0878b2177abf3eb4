/**
 * An HTTP proxy between bridge and Odoo, in either direction, which can delay, repeat or drop requests and replies.
 */
import { once } from 'node:events';
import {
  IncomingMessage,
  OutgoingHttpHeaders,
  Server,
  ServerResponse,
  createServer,
  request as httpRequest,
} from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Dice } from '../dice';

/** Probabilities from 0 to 1. */
export interface FaultRates {
  readonly delays: number;
  /** The same bytes arrive once more, later. */
  readonly repeats: number;
  /** Never arrives. */
  readonly drops: number;
  /** Arrives and is done; the answer is lost. */
  readonly dropsReply: number;
}

export const NO_FAULTS: FaultRates = { delays: 0, repeats: 0, drops: 0, dropsReply: 0 };
const LONGEST_DELAY_MS = 1_500;
const PATIENCE_MS = 60_000;

interface Reply {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

export class HttpRelay {
  rates: FaultRates = NO_FAULTS;
  private readonly server: Server;

  /** @param origin the target of the next request, `http://host:port`. */
  constructor(
    private readonly origin: () => string,
    private readonly dice: Dice,
  ) {
    this.server = createServer((request, response) => {
      this.pass(request, response).catch(() => response.destroy());
    });
  }

  async open(port = 0): Promise<string> {
    this.server.listen(port, '127.0.0.1');
    await once(this.server, 'listening');
    const address = this.server.address();
    if (address === null || typeof address === 'string') throw new Error('The system gave no port.');
    return `http://127.0.0.1:${address.port}`;
  }

  async close(): Promise<void> {
    this.server.close().closeAllConnections();
    await once(this.server, 'close');
  }

  private async pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await whole(request);
    const { delays, repeats, drops, dropsReply } = this.rates;
    if (this.dice.chance(drops)) return void response.destroy();
    if (this.dice.chance(delays)) await pause(this.dice.between(50, LONGEST_DELAY_MS));
    const isLost = this.dice.chance(dropsReply);
    const isRepeated = this.dice.chance(repeats);
    const reply = await this.send(request, body);
    if (isRepeated) void this.repeat(request, body);
    if (isLost) return void response.destroy();
    response.writeHead(reply.status, endToEnd(reply.headers)).end(reply.body);
  }

  private async repeat(request: IncomingMessage, body: Buffer): Promise<void> {
    await pause(this.dice.between(10, LONGEST_DELAY_MS));
    await this.send(request, body).catch(() => undefined); // nobody waits for this answer
  }

  private async send({ method, url, headers }: IncomingMessage, body: Buffer): Promise<Reply> {
    const target = new URL(url ?? '/', this.origin());
    const sent = httpRequest(target, {
      method,
      headers: { ...headers, host: target.host, connection: 'close' },
      timeout: PATIENCE_MS,
      agent: false,
    });
    sent.on('timeout', () => sent.destroy());
    sent.on('error', () => undefined); // reported by `once`, or by the body that ends early
    sent.end(body);
    const [answer] = (await once(sent, 'response')) as [IncomingMessage];
    return { status: answer.statusCode ?? 502, headers: answer.headers, body: await whole(answer) };
  }
}

/** The body goes on in one piece, over a connection of its own. */
function endToEnd(headers: IncomingMessage['headers']): OutgoingHttpHeaders {
  const hopByHop = ['connection', 'keep-alive', 'transfer-encoding'];
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !hopByHop.includes(name)));
}

async function whole(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
