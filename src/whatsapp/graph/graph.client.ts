/** Sends messages by the Graph API of Meta. */
import { Injectable, OnModuleDestroy } from '@nestjs/common';
import { Agent, request } from 'undici';
import type { GraphMessage } from '../../contract/whatsapp/messages';
import type { WhatsAppAddress } from '../../conversation/conversation';
import type { WhatsAppNumber } from '../numbers.port';
import { GraphOutcome, graphOutcome } from './graph-outcome';

const TIMEOUT_MS = 10_000;
const CONNECTIONS = 32;
const LARGEST_REPLY = 256 * 1024;
/** The connection was never there, so that nothing was sent. */
const NOT_CONNECTED = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'];
const PAUSE_MS = 2_000;

@Injectable()
export class GraphClient implements OnModuleDestroy {
  private readonly agent = new Agent({
    connections: CONNECTIONS,
    connectTimeout: TIMEOUT_MS,
    headersTimeout: TIMEOUT_MS,
    bodyTimeout: TIMEOUT_MS,
    maxResponseSize: LARGEST_REPLY,
  });

  async onModuleDestroy(): Promise<void> {
    await this.agent.close();
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
      const answer = await request(`${apiUrl}/${id}/messages`, {
        dispatcher: this.agent,
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ ...body, biz_opaque_callback_data: callback }),
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

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
