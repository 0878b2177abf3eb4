/** Collects what a decision writes, so that each rule reads as the story it tells. */
import type { Operation, SentAttachment } from '../../contract/odoo';
import type { Conversation, Decision, FileCard, LogEntry, Signal } from '../conversation';

export type NewEntry = Omit<LogEntry, 'sequence' | 'agentName' | 'clientMessageId'> &
  Partial<Pick<LogEntry, 'agentName' | 'clientMessageId'>>;

export class Draft {
  private readonly entries: LogEntry[] = [];
  private readonly rewritten: LogEntry[] = [];
  private readonly operations: Operation[] = [];
  private readonly signals: Signal[] = [];

  constructor(private conversation: Conversation) {}

  get now(): Conversation {
    return this.conversation;
  }

  change(patch: Partial<Conversation>): this {
    this.conversation = { ...this.conversation, ...patch };
    return this;
  }

  /** Appends what shopper or bot said; once handed over, the desk gets it too. */
  append(entry: NewEntry & { readonly type: 'user' | 'bot' }): this {
    this.record(entry);
    const written = this.entries.at(-1);
    if (this.conversation.handedOver && written !== undefined)
      this.tell(messageOperation(this.conversation.id, written));
    return this;
  }

  /** Appends what is not for the desk: what came from there, and notices to the shopper. */
  record(entry: NewEntry): this {
    const sequence = this.conversation.lastSequence + 1;
    this.entries.push({ agentName: null, clientMessageId: null, ...entry, sequence });
    return this.change({
      lastSequence: sequence,
      lastActivityAt: entry.timestamp,
      hasShopperMessage: this.conversation.hasShopperMessage || entry.type === 'user',
    });
  }

  /** Puts an entry that is in the log already in other words. */
  rewrite(entry: LogEntry): this {
    this.rewritten.push(entry);
    return this;
  }

  tell(...operations: readonly Operation[]): this {
    this.operations.push(...operations);
    return this;
  }

  signal(...signals: readonly Signal[]): this {
    this.signals.push(...signals);
    return this;
  }

  /** The whole transcript goes to the desk as one batch, its end too; `transcript` is what the log holds so far. */
  handOver(transcript: readonly LogEntry[]): this {
    if (this.conversation.handedOver) return this;
    const { id, channel, locale, shopper, page, startedAt } = this.conversation;
    this.tell({
      id: `${id}:open`,
      conversation: id,
      kind: 'open',
      channel,
      locale,
      opened_at: startedAt,
      shopper,
      ...(page === null ? {} : { page }),
    });
    for (const entry of [...transcript, ...this.entries]) {
      if (entry.type === 'user' || entry.type === 'bot') this.tell(messageOperation(id, entry));
    }
    if (this.conversation.state === 'ended') this.tell(endOperation(this.conversation, 'ended_before'));
    return this.change({ handedOver: true });
  }

  decision(): Decision {
    const { conversation: next, entries, rewritten, operations, signals } = this;
    return { next, entries, rewritten, operations, signals };
  }
}

/** What the desk is told of the end of a chat that it does not end itself. */
export function endOperation({ id, endedBy, endedAt, lastActivityAt }: Conversation, reason: string): Operation {
  return {
    id: `${id}:end`,
    conversation: id,
    kind: 'end',
    by: endedBy === 'shopper' ? 'shopper' : 'system',
    reason,
    ended_at: endedAt ?? lastActivityAt,
  };
}

/** What the desk is told of an entry of shopper or bot. */
export function messageOperation(conversation: string, entry: LogEntry): Operation {
  return {
    id: entry.id,
    conversation,
    kind: 'message',
    sequence: entry.sequence,
    author: entry.type === 'user' ? 'user' : 'bot',
    content: entry.content,
    sent_at: entry.timestamp,
    ...(entry.attachments === undefined ? {} : { attachments: entry.attachments.map(named) }),
  };
}

/** What they hold is added when the desk is told. */
function named({ id, name, mimetype }: FileCard): SentAttachment {
  return { id, name, mimetype };
}
