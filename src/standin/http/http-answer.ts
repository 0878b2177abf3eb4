/** What a door answers, and how it goes on the wire. */
import type { IncomingMessage, ServerResponse } from 'node:http';

export interface HttpAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON when there is no `body`. */
  readonly json?: unknown;
  readonly body?: string | Buffer;
  readonly type?: string;
}

/** Odoo takes 128 MB; the largest push of the bridge is far below this. */
const MAX_BODY_BYTES = 32 * 1024 * 1024;

export function send(response: ServerResponse, answer: HttpAnswer): void {
  const body = Buffer.from(answer.body ?? JSON.stringify(answer.json ?? {}));
  response.writeHead(answer.status, {
    'content-type': answer.type ?? 'application/json; charset=utf-8',
    'content-length': body.length,
    'x-content-type-options': 'nosniff',
    ...answer.headers,
  });
  response.end(body);
}

/** Undefined when it is too long. */
export async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    const part = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    length += part.length;
    if (length > MAX_BODY_BYTES) return undefined;
    chunks.push(part);
  }
  return Buffer.concat(chunks).toString('utf8');
}
