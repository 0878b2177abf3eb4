/**
 * Staff goes on with a chat that has ended. It stays as it is: a new one with the same shopper begins, which the desk has at once.
 * Where the shopper has another one open, staff goes on in that.
 */
import type { Conversation, Decision, LogEntry } from '../conversation';
import { Draft } from './draft';
import { transcriptOperationId } from './transcript';

export interface GoingOn {
  /** Of the new chat. */
  readonly id: string;
  readonly at: string;
  readonly noticeId: string;
  /** First entry of the log. */
  readonly notice: string;
}

export function chatGoesOn(before: Conversation, { id, at, noticeId, notice }: GoingOn): Decision {
  const { channel, locale, pageLocale, shopper, consent, whatsapp } = before;
  const conversation: Conversation = {
    ...{ id, channel, locale, shopper, continues: before.id, page: null, state: 'bot', agent: null, queue: null },
    ...{ agentsOnline: null, handedOver: false, lastSequence: 0, deliveredSequence: 0, readSequence: 0 },
    ...{ shopperReadSequence: 0, failedSequences: [], lastEventNumber: 0, startedAt: at, lastActivityAt: at },
    ...{ endedAt: null, endedBy: null, rating: null, tickets: [], hasShopperMessage: false },
    ...(pageLocale === undefined ? {} : { pageLocale }),
    ...(consent === undefined ? {} : { consent }),
    ...(whatsapp === undefined ? {} : { whatsapp }),
  };
  return new Draft(conversation)
    .record({ id: noticeId, type: 'system', content: notice, timestamp: at })
    .handOver([])
    .decision();
}

/** The desk gets a chat that only the bot had; nothing changes where it has it. */
export function deskTakesOver(conversation: Conversation, transcript: readonly LogEntry[]): Decision {
  return new Draft(conversation).handOver(transcript).decision();
}

/** The shopper is not there: what was said goes to their address. Once per `unique`. */
export function saidByMail(conversation: Conversation, email: string, unique: string): Decision {
  const id = transcriptOperationId(conversation.id, unique);
  return new Draft(conversation).enqueue({ id, conversation: conversation.id, kind: 'transcript', email }).decision();
}
