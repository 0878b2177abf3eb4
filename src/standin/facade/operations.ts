/** What each operation of `push` does. */
import type { ConversationOperation, DeskState, FaqCountsOperation, Operation, TicketRow } from '../../contract/facade';
import type { Catalogue } from '../demo/demo-catalogue';
import type { Floor } from '../floor/floor';
import { Refused, type ChatRecord } from '../store/records';
import type { Store } from '../store/store';
import { isTooLong } from './content';
import type { Tickets } from './tickets';

/** What a result says besides that it is done. */
export interface OperationAnswer {
  readonly desk?: DeskState;
  readonly ticket?: TicketRow;
}

type Only<K extends Operation['kind']> = Extract<Operation, { kind: K }>;

export class Operations {
  constructor(
    private readonly store: Store,
    private readonly floor: Floor,
    private readonly tickets: Tickets,
    private readonly catalogue: Catalogue,
  ) {}

  /** Throws {@link Refused} when it must not be done. */
  apply(operation: Operation): OperationAnswer {
    if (operation.kind === 'faq_counts') this.faqCounts(operation);
    else if (operation.kind === 'open') this.open(operation);
    // Questions the bot could not answer are for the addon's reports; here nobody reads them.
    else if (operation.kind !== 'unanswered') return this.inChat(operation, this.floor.chat(operation.conversation));
    return {};
  }

  private inChat(operation: Exclude<ConversationOperation, Only<'open'>>, chat: ChatRecord): OperationAnswer {
    switch (operation.kind) {
      case 'message':
        this.message(operation);
        return {};
      case 'connect':
        return { desk: this.connect(operation) };
      case 'read':
        this.read(operation, chat);
        return {};
      case 'end':
        if (chat.state !== 'ended') this.floor.end(chat, operation.by, operation.ended_at);
        return {};
      case 'rate':
        this.rate(operation, chat);
        return {};
      case 'ticket':
        return { ticket: this.tickets.create(operation, chat) };
      case 'transcript':
        throw new Refused('INVALID', 'mailing a transcript is not in the stand-in');
    }
  }

  private open(operation: Only<'open'>): void {
    const { conversation: id, channel, locale, opened_at, shopper, page } = operation;
    if (!this.catalogue.snapshot.channels.some((row) => row.key === channel)) {
      throw new Refused('UNKNOWN_CHANNEL', 'no live chat channel has this storefront key');
    }
    const before = this.store.chats.get(id);
    if (before) return checkShopper(before, shopper.id);
    const counts = { lines: 0, events: 0, last_sequence: 0, seen_sequence: 0 };
    this.store.chats.put(id, { id, channel, locale, opened_at, shopper, page, state: 'bot', ...counts });
  }

  private message(operation: Only<'message'>): void {
    const { conversation, author, content, sequence, sent_at } = operation;
    const chat = this.floor.openChat(conversation);
    if (content.trim() === '') throw new Refused('INVALID', 'the message is empty');
    if (isTooLong(content)) throw new Refused('INVALID', 'the message is longer than 50 KB');
    if (sequence < 1) throw new Refused('INVALID', 'sequences begin with 1');
    this.floor.addLine(chat, { author, content, sequence, sent_at });
  }

  private connect(operation: Only<'connect'>): DeskState {
    const { conversation, reason, skill, shopper } = operation;
    const chat = this.floor.openChat(conversation);
    if (shopper) checkShopper(chat, shopper.id);
    return this.floor.connect(this.floor.update(chat, { reason, skill, shopper: { ...chat.shopper, ...shopper } }));
  }

  private read({ message_id }: Only<'read'>, chat: ChatRecord): void {
    const lines = Array.from({ length: chat.lines }, (_, index) => this.store.lines.get(`${chat.id}/${index + 1}`));
    if (!lines.some((line) => line?.id === message_id)) throw new Refused('INVALID', 'the chat has no such message');
    this.floor.update(chat, { shopper_read: message_id });
  }

  private rate({ rating, feedback, resolved }: Only<'rate'>, chat: ChatRecord): void {
    if (rating < 1 || rating > 5) throw new Refused('INVALID', 'ratings go from 1 to 5');
    this.floor.update(chat, { rating, feedback, resolved });
  }

  private faqCounts({ counts }: FaqCountsOperation): void {
    for (const { faq_id, views, helpful, not_helpful } of counts) {
      if (Math.min(views, helpful, not_helpful) < 0) throw new Refused('INVALID', 'counts are never negative');
      if (!this.catalogue.snapshot.faqs.some((faq) => faq.id === faq_id)) continue;
      const before = this.store.faqCounts.get(faq_id) ?? { views: 0, helpful: 0, not_helpful: 0 };
      this.store.faqCounts.put(faq_id, {
        views: before.views + views,
        helpful: before.helpful + helpful,
        not_helpful: before.not_helpful + not_helpful,
      });
    }
  }
}

function checkShopper(chat: ChatRecord, shopper: string): void {
  if (chat.shopper.id !== shopper) throw new Refused('INVALID', 'the chat is another shopper’s');
}
