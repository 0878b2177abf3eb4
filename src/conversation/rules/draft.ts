/** Collects the consequences of a rule step by step. */
import type { Operation, SentAttachment } from '../../contract/odoo';
import type { Conversation, Decision, FileCard, LogEntry, ShopPage, Signal } from '../conversation';
import { textWithOffers } from '../offered-actions';
import { textWithProducts } from '../product-lines';
import { deskCard } from '../proven-shopper';
import { counted } from './message-kinds';
import { shopperWrote } from './status';
import { windowNews } from './whatsapp-window';

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

  /** Appends an entry of shopper or bot; once the chat is handed over, the desk gets it too. */
  append(entry: NewEntry & { readonly type: 'user' | 'bot' }): this {
    this.record(entry);
    const written = this.entries.at(-1);
    if (this.conversation.handedOver && written !== undefined)
      this.enqueue(messageOperation(this.conversation.id, written));
    return this;
  }

  /** Appends an entry that the desk does not need: its own messages, and notices to the shopper. */
  record(entry: NewEntry): this {
    const sequence = this.conversation.lastSequence + 1;
    this.entries.push({ agentName: null, clientMessageId: null, ...entry, sequence });
    const held = counted(this.conversation.held, entry);
    this.change({ lastSequence: sequence, lastActivityAt: entry.timestamp, held });
    return entry.type === 'user' ? this.change(shopperWrote(this.conversation, sequence)) : this;
  }

  /** Replaces an entry that is in the log already, and was `before`. */
  rewrite(entry: LogEntry, before: LogEntry): this {
    this.rewritten.push(entry);
    return this.change({ held: counted(this.conversation.held, entry, before) });
  }

  enqueue(...operations: readonly Operation[]): this {
    this.operations.push(...operations);
    return this;
  }

  signal(...signals: readonly Signal[]): this {
    this.signals.push(...signals);
    return this;
  }

  /** The shopper is on another page, or the chat goes on in another language: a desk that has the chat is told. */
  moveTo(page: ShopPage | undefined, locale: string, operationId: string): this {
    const { id, handedOver, locale: before, state } = this.conversation;
    if (!handedOver) return page === undefined || isSame(page, this.conversation.page) ? this : this.change({ page });
    const context = { ...(page === undefined ? {} : { page }), ...(locale === before ? {} : { locale }) };
    if (state === 'ended' || Object.keys(context).length === 0) return this;
    return this.enqueue({ id: `${operationId}:context`, conversation: id, kind: 'context', ...context });
  }

  /** Hands the whole transcript to the desk as one batch, with its end. `transcript` holds the entries of the log so far. */
  handOver(transcript: readonly LogEntry[]): this {
    if (this.conversation.handedOver) return this;
    const { id, channel, locale, shopper, page, startedAt } = this.conversation;
    this.enqueue({
      id: `${id}:open`,
      conversation: id,
      kind: 'open',
      channel,
      locale,
      opened_at: startedAt,
      shopper: deskCard(shopper),
      ...(page === null ? {} : { page }),
    });
    this.enqueue(...consentOperation(this.conversation));
    for (const entry of [...transcript, ...this.entries]) {
      if (entry.type === 'user' || entry.type === 'bot') this.enqueue(messageOperation(id, entry));
    }
    const isOver = this.conversation.state === 'ended';
    if (isOver) this.enqueue(endOperation(this.conversation, 'ended_before'));
    // Where the shopper was is the desk's to keep, for as long as its retention says.
    return this.change({ handedOver: true, page: null }).tellWindow();
  }

  /** A desk that has the chat learns until when its person on WhatsApp may be written to. */
  tellWindow(): this {
    const news = windowNews(this.conversation);
    return news === null ? this : this.enqueue(news.operation).change({ whatsapp: news.whatsapp });
  }

  decision(): Decision {
    const { conversation: next, entries, rewritten, operations, signals } = this;
    return { next, entries, rewritten, operations, signals };
  }
}

/** The operation for an end that did not come from the desk. */
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

/** The operation for the consent that was given last; none where none was. */
export function consentOperation({ id, consent }: Conversation): Operation[] {
  if (consent === undefined) return [];
  const { version, locale, at, agreed } = consent;
  const given = { version, locale, given_at: at, agreed };
  return [{ id: `${id}:consent:${Date.parse(at)}`, conversation: id, kind: 'consent', ...given }];
}

/** The operation for an entry of shopper or bot. */
export function messageOperation(conversation: string, entry: LogEntry): Operation {
  return {
    id: entry.id,
    conversation,
    kind: 'message',
    sequence: entry.sequence,
    author: entry.type === 'user' ? 'user' : 'bot',
    content: textWithOffers(textWithProducts(entry.content, entry.products), entry.actions),
    sent_at: entry.timestamp,
    ...(entry.attachments === undefined ? {} : { attachments: entry.attachments.map(toSent) }),
  };
}

/** Without the content, which is added on delivery. */
export function toSent({ id, name, mimetype }: FileCard): SentAttachment {
  return { id, name, mimetype };
}

function isSame(one: ShopPage, other: ShopPage | null): boolean {
  return one.url === other?.url && one.title === other.title && one.cart_value === other.cart_value;
}
