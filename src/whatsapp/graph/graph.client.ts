/** Sends messages, and fetches files, by the Graph API of Meta. */
import { Injectable, OnModuleDestroy } from '@nestjs/common';
import { Agent, FormData, request } from 'undici';
import { mediaLocation, mediaUploaded } from '../../contract/whatsapp/media';
import type { GraphMessage } from '../../contract/whatsapp/messages';
import type { WhatsAppAddress } from '../../conversation/conversation';
import type { WhatsAppNumber } from '../numbers.port';
import { GraphOutcome, graphOutcome } from './graph-outcome';
import { GraphUnavailable } from './graph.errors';
import { TemplateRows, templateList } from './template-list';

const TIMEOUT_MS = 10_000;
const CONNECTIONS = 32;
/** At once: each is in memory. */
const FILES = 4;
const LARGEST_REPLY = 256 * 1024;
/** A file on its way up. */
const UPLOAD_MS = 60_000;
/** Of templates. */
const LARGEST_PAGE = 1024 * 1024;
/** The connection was never there, so that nothing was sent. */
const NOT_CONNECTED = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'];
const PAUSE_MS = 2_000;

export interface UploadFile {
  readonly name: string;
  readonly mimetype: string;
  readonly content: Buffer;
}

/** Answers for a file that is not there, or is not ours; a token that is wrong (401) may be replaced. */
const GONE = [400, 403, 404, 410];

@Injectable()
export class GraphClient implements OnModuleDestroy {
  private readonly agent = new Agent({
    connections: CONNECTIONS,
    connectTimeout: TIMEOUT_MS,
    headersTimeout: TIMEOUT_MS,
    bodyTimeout: TIMEOUT_MS,
    maxResponseSize: LARGEST_REPLY,
  });

  private readonly files = new Agent({ connections: FILES, headersTimeout: TIMEOUT_MS, bodyTimeout: TIMEOUT_MS });

  async onModuleDestroy(): Promise<void> {
    await Promise.all([this.agent.close(), this.files.close()]);
  }

  /**
   * The content of a file that a person sent. Its address lives for minutes and is asked for each time. What is larger than `maxBytes` is
   * not read. Throws what may pass.
   */
  async file(number: WhatsAppNumber, mediaId: string, maxBytes: number): Promise<Buffer | 'gone' | 'too_large'> {
    const found = await this.get(`${number.apiUrl}/${encodeURIComponent(mediaId)}`, number.token);
    if (!Buffer.isBuffer(found)) return found;
    const location = mediaLocation.safeParse(parsed(found)).data;
    if (location === undefined) return 'gone';
    return (location.file_size ?? 0) > maxBytes ? 'too_large' : this.get(location.url, number.token, maxBytes);
  }

  /** Templates of the number's account, as Meta has them, at most so many. Throws `GraphUnavailable`. */
  async templates(number: WhatsAppNumber, most: number): Promise<TemplateRows> {
    const ask = async (path: string): Promise<unknown> => {
      const answer = await this.get(`${number.apiUrl}/${path}`, number.token, LARGEST_PAGE);
      if (!Buffer.isBuffer(answer)) throw new Error('The Graph API refused, or said too much.');
      return parsed(answer);
    };
    try {
      return await templateList(ask, number, most);
    } catch (error) {
      throw new GraphUnavailable(error);
    }
  }

  /** The person sees that their messages up to this one were read, and, if so, that somebody writes. Nobody waits for it, and nothing is tried again. */
  async seen({ apiUrl, id, token }: WhatsAppNumber, messageId: string, isTyping: boolean): Promise<boolean> {
    const typing = isTyping ? { typing_indicator: { type: 'text' } } : {};
    const body = { messaging_product: 'whatsapp', status: 'read', message_id: messageId, ...typing };
    try {
      const answer = await this.post(`${apiUrl}/${id}/messages`, token, body);
      await answer.body.dump();
      return answer.statusCode < 300;
    } catch {
      return false;
    }
  }

  private post(url: string, token: string, body: object) {
    return request(url, {
      dispatcher: this.agent,
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  }

  private async get(url: string, token: string, most = LARGEST_REPLY): Promise<Buffer | 'gone' | 'too_large'> {
    const headers = { authorization: `Bearer ${token}` };
    const { statusCode, body } = await request(url, { dispatcher: this.files, headers });
    if (statusCode === 200) return (await contentOf(body, most)) ?? 'too_large';
    await body.dump();
    if (GONE.includes(statusCode)) return 'gone';
    throw new Error(`The Graph API answered ${statusCode} for a file.`);
  }

  /** Keeps a file at Meta's, to be sent by its id within 30 days. What is unknown may be uploaded once more. */
  async upload({ apiUrl, id, token }: WhatsAppNumber, file: UploadFile): Promise<GraphOutcome> {
    const form = new FormData();
    form.set('messaging_product', 'whatsapp');
    form.set('type', file.mimetype);
    form.set('file', new Blob([new Uint8Array(file.content)], { type: file.mimetype }), file.name);
    try {
      const answer = await request(`${apiUrl}/${id}/media`, {
        dispatcher: this.files,
        method: 'POST',
        headers: { authorization: `Bearer ${token}` },
        headersTimeout: UPLOAD_MS,
        body: form,
      });
      const read: unknown = await answer.body.json().catch(() => undefined);
      const taken = mediaUploaded.safeParse(read).data;
      return answer.statusCode < 300 && taken
        ? { kind: 'accepted', id: taken.id }
        : graphOutcome(answer.statusCode, read);
    } catch {
      return { kind: 'unknown' };
    }
  }

  /** `callback` comes back with the statuses of the message. */
  async send(
    { apiUrl, id, token }: WhatsAppNumber,
    { phone, userId }: WhatsAppAddress,
    message: GraphMessage,
    callback: string,
  ): Promise<GraphOutcome> {
    const to = phone === undefined ? { recipient: userId } : { to: phone };
    const body = { messaging_product: 'whatsapp', recipient_type: 'individual', ...to, ...message };
    try {
      const answer = await this.post(`${apiUrl}/${id}/messages`, token, {
        ...body,
        biz_opaque_callback_data: callback,
      });
      const retryAfter = Number(answer.headers['retry-after'] ?? Number.NaN);
      const read: unknown = await answer.body.json().catch(() => undefined);
      return graphOutcome(answer.statusCode, read, Number.isFinite(retryAfter) ? retryAfter : undefined);
    } catch (error) {
      const isUnsent = NOT_CONNECTED.includes(codeOf(error));
      return isUnsent ? { kind: 'later', code: 0, waitMs: PAUSE_MS } : { kind: 'unknown' };
    }
  }
}

function parsed(content: Buffer): unknown {
  try {
    return JSON.parse(content.toString());
  } catch {
    return undefined;
  }
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

/** Null when there is more than it may have; the rest is not read. */
async function contentOf(body: AsyncIterable<Buffer>, most: number): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > most) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
