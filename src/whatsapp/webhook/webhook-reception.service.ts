/** Takes batches of the webhook that an app of the shop's numbers has signed. */
import { Inject, Injectable } from '@nestjs/common';
import { ActionLimit, ActionLimits } from '../../common/action-limits.service';
import { currentCaller } from '../../common/caller-context';
import { isTooDeep } from '../../common/nesting';
import { ProblemError } from '../../common/problem.error';
import { CLOCK, Clock } from '../../conversation/ports';
import { InboxWorker } from '../inbox/inbox.worker';
import { WHATSAPP_INBOX, WhatsAppInbox } from '../inbox/inbox.port';
import { WHATSAPP_NUMBERS, WhatsAppNumber, WhatsAppNumbers } from '../numbers.port';
import { readWebhook } from './read-webhook';
import { isSame, isSignedFor } from './signature';

/** Batches without a valid signature, from one address. */
const UNSIGNED: ActionLimit = { kind: 'whatsapp-unsigned', times: 60, withinMs: 60_000 };

export interface Reception {
  /** Events that are new. */
  readonly kept: number;
  readonly unread: number;
  readonly strangers: readonly Stranger[];
}

/** A number for which something came, and which the shop does not have, or not under the app that signed. */
export interface Stranger {
  readonly number: string;
  readonly code: 'NUMBER_UNKNOWN' | 'SIGNED_BY_ANOTHER_APP';
}

@Injectable()
export class WebhookReception {
  constructor(
    @Inject(WHATSAPP_NUMBERS) private readonly numbers: WhatsAppNumbers,
    @Inject(WHATSAPP_INBOX) private readonly inbox: WhatsAppInbox,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly worker: InboxWorker,
    private readonly limits: ActionLimits,
  ) {}

  isVerifiedBy(token: string): boolean {
    return this.known().filter(({ verifyToken }) => token !== '' && isSame(verifyToken, token)).length > 0;
  }

  /** Resolves once what is new is on disk. What is signed and cannot be read is not asked for again. */
  async receive(body: Buffer, signature: string): Promise<Reception> {
    const now = this.clock.now();
    const signers = this.known().filter((number) => isSignedFor(number, body, signature, now));
    if (signers.length === 0) {
      await this.limits.spend(UNSIGNED, currentCaller()?.address ?? 'unknown');
      throw new ProblemError('AUTH.WEBHOOK_REFUSED', { cause: 'signature wrong' });
    }
    const { events, unread, strangers } = readWebhook(parsed(body), (id) => signers.some((number) => number.id === id));
    const kept = await this.inbox.keep(events);
    if (kept > 0) this.worker.wake();
    return { kept, unread, strangers: strangers.map((id) => this.stranger(id)) };
  }

  private stranger(id: string): Stranger {
    return { number: id, code: this.numbers.byId(id) === undefined ? 'NUMBER_UNKNOWN' : 'SIGNED_BY_ANOTHER_APP' };
  }

  /** Throws: without a number there is no WhatsApp here. */
  private known(): readonly WhatsAppNumber[] {
    if (!this.numbers.known) throw new ProblemError('SERVICE.NOT_READY');
    const numbers = this.numbers.all();
    if (numbers.length === 0) throw new ProblemError('REQUEST.NOT_FOUND');
    return numbers;
  }
}

function parsed(body: Buffer): unknown {
  try {
    const value: unknown = JSON.parse(body.toString());
    return isTooDeep(value) ? undefined : value;
  } catch {
    return undefined;
  }
}
