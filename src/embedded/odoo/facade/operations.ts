/** What each operation of `push` does. It throws {@link Refused} when it must not be done. */
import type { DeskState, Operation, TicketRow } from '../../../contract/odoo';
import type { Floor } from '../routing/routing';
import type { Shop } from '../shop';
import { Refused, type ChatRecord } from '../store/records';
import { isTooLong } from './content';
import type { Files } from './files';
import { findOrders } from './orders';
import type { Tickets } from './tickets';

/** What a result says besides that it is done. */
export interface OperationAnswer {
  readonly desk?: DeskState;
  readonly ticket?: TicketRow;
}

const MOST_ANSWERS = 100;

type Kind = Operation['kind'];
type Only<K extends Kind> = Extract<Operation, { kind: K }>;
type Works = { readonly [K in Kind]: (operation: Only<K>) => OperationAnswer | void };

export type Operations = (operation: Operation) => OperationAnswer;

export function operations(shop: Shop, floor: Floor, tickets: Tickets, files: Files): Operations {
  const works: Works = {
    open: (operation) => open(shop, operation),
    message: (operation) => say(floor, files, operation),
    connect: (operation) => ({ desk: connect(floor, operation) }),
    read: ({ conversation, message_id }) => {
      const chat = floor.chat(conversation);
      const known = floor.lines(chat).some((line) => line.id === message_id);
      if (!known) throw new Refused('INVALID', 'the chat has no such message');
      floor.update(chat, { shopper_read: message_id });
    },
    end: ({ conversation, ended_at }) => {
      const chat = floor.chat(conversation);
      if (chat.state !== 'ended') floor.end(chat, ended_at);
    },
    rate: ({ conversation, rating, feedback }) => {
      const chat = floor.chat(conversation);
      if (rating < 1 || rating > 5) throw new Refused('INVALID', 'ratings go from 1 to 5');
      floor.update(chat, { rating, feedback });
    },
    ticket: (operation) => ({ ticket: tickets.create(operation, floor.chat(operation.conversation)) }),
    transcript: ({ conversation }) => {
      floor.chat(conversation);
      throw new Refused('INVALID', 'mailing a transcript is not in the stand-in');
    },
    watch_order: (operation) => watch(shop, floor, operation),
    bot_answers: (operation) => checkAnswers(floor, operation),
    // They are for the addon's reports; here nobody reads them.
    unanswered: () => {},
    faq_counts: (operation) => count(shop, operation),
  };
  const apply = <K extends Kind>(kind: K, operation: Only<K>): OperationAnswer => works[kind](operation) ?? {};
  return (operation) => apply(operation.kind, operation);
}

function open({ store, catalogue }: Shop, operation: Only<'open'>): void {
  const { conversation: id, channel, locale, opened_at, shopper, page } = operation;
  if (!catalogue.snapshot.channels.some((row) => row.key === channel)) {
    throw new Refused('UNKNOWN_CHANNEL', 'no live chat channel has this storefront key');
  }
  const before = store.chats.get(id);
  if (before) return checkShopper(before, shopper.id);
  const counts = { lines: 0, events: 0, last_sequence: 0, seen_sequence: 0 };
  store.chats.put(id, { id, channel, locale, opened_at, shopper, page, state: 'bot', ...counts });
}

function say(floor: Floor, files: Files, operation: Only<'message'>): void {
  const { conversation, author, content, sequence, sent_at, attachments = [] } = operation;
  const chat = floor.openChat(conversation);
  if (content.trim() === '' && attachments.length === 0) throw new Refused('INVALID', 'the message is empty');
  if (isTooLong(content)) throw new Refused('INVALID', 'the message is longer than 50 KB');
  if (sequence < 1) throw new Refused('INVALID', 'sequences begin with 1');
  const kept = files.keep(conversation, attachments);
  floor.addLine(chat, { author, content, sequence, sent_at, ...(kept.length > 0 ? { files: kept } : {}) });
}

function connect(floor: Floor, { conversation, reason, shopper }: Only<'connect'>): DeskState {
  const chat = floor.openChat(conversation);
  if (shopper) checkShopper(chat, shopper.id);
  return floor.connect(floor.update(chat, { reason, shopper: { ...chat.shopper, ...shopper } }));
}

/** Accepted by the rules of order look-up; the demo's orders never move. */
function watch({ catalogue, now }: Shop, floor: Floor, operation: Only<'watch_order'>): void {
  const { conversation, order, verified, email, phone } = operation;
  const { channel } = floor.chat(conversation);
  const [found] = findOrders(catalogue, { channel, reference: order, verified, email, phone }, now());
  if (found === undefined) throw new Refused('INVALID', 'the shopper has no such order');
}

/** For the addon's reports: taken as it takes them, and read by nobody here. */
function checkAnswers(floor: Floor, { conversation, answers }: Only<'bot_answers'>): void {
  floor.chat(conversation);
  if (answers.length > MOST_ANSWERS)
    throw new Refused('INVALID', `at most ${MOST_ANSWERS} things are answered in a chat`);
  for (const { answered, to_person, repeated } of answers) {
    if (answered < 1 || Math.min(to_person, repeated) < 0 || to_person + repeated > answered) {
      throw new Refused('INVALID', 'no more answers can fail than were given, and one was');
    }
  }
}

function count({ store, catalogue }: Shop, { counts }: Only<'faq_counts'>): void {
  for (const { faq_id, views, helpful, not_helpful } of counts) {
    if (Math.min(views, helpful, not_helpful) < 0) throw new Refused('INVALID', 'counts are never negative');
    if (!catalogue.snapshot.faqs.some((faq) => faq.id === faq_id)) continue;
    const before = store.faqCounts.get(faq_id) ?? { views: 0, helpful: 0, not_helpful: 0 };
    store.faqCounts.put(faq_id, {
      views: before.views + views,
      helpful: before.helpful + helpful,
      not_helpful: before.not_helpful + not_helpful,
    });
  }
}

function checkShopper(chat: ChatRecord, shopper: string): void {
  if (chat.shopper.id !== shopper) throw new Refused('INVALID', 'the chat is another shopper’s');
}
