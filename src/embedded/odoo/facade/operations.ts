/** The effects of the operations of `push`. An operation that is not allowed throws {@link Refused}. */
import type { DeskState, Operation, TicketRow } from '../../../contract/odoo';
import type { Routing } from '../routing/routing';
import { keepBotAnswers } from '../report/bot-answers';
import type { Shop } from '../shop';
import { Refused, type ChatRecord } from '../store/records';
import { isTooLong } from './content';
import { checkAnswers, checkQuestions, countFaq } from './counted';
import type { Erased } from './erased';
import type { Files } from './files';
import type { ManagedChats } from './managed-chats';
import { findOrders } from './orders';
import type { TicketFacade } from './tickets';
import { delivered, windowMoved } from './whatsapp-chats';

/** Additional members of a result. */
export interface OperationAnswer {
  readonly desk?: DeskState;
  readonly ticket?: TicketRow;
}

const IS_ADDRESS = /^[^\s@]+@[^\s@]+$/;

type Kind = Operation['kind'];
type Only<K extends Kind> = Extract<Operation, { kind: K }>;
type Works = { readonly [K in Kind]: (operation: Only<K>) => OperationAnswer | void };

export type Operations = (operation: Operation) => OperationAnswer;

export function operations(
  shop: Shop,
  routing: Routing,
  tickets: TicketFacade,
  files: Files,
  erased: Erased,
  managed: ManagedChats,
): Operations {
  const works: Works = {
    open: (operation) => open(shop, erased, operation),
    message: (operation) => {
      say(routing, files, operation);
      if (operation.author === 'user') managed.reopen(routing.chat(operation.conversation));
    },
    connect: (operation) => ({ desk: connect(routing, managed, operation) }),
    read: ({ conversation, message_id }) => {
      const chat = routing.chat(conversation);
      const known = routing.lines(chat).some((line) => line.id === message_id);
      if (!known) throw new Refused('INVALID', 'the chat has no such message');
      routing.update(chat, { shopper_read: message_id });
    },
    shopper: ({ conversation, shopper }) => {
      const chat = routing.chat(conversation);
      checkShopper(chat, shopper.id);
      routing.update(chat, { shopper: { ...chat.shopper, ...shopper } });
    },
    whatsapp: (operation) => windowMoved(routing, operation),
    delivery: (operation) => delivered(routing, operation),
    consent: (operation) => consented(routing, operation),
    context: (operation) => moved(routing, operation),
    end: ({ conversation, reason, ended_at }) => {
      const chat = routing.chat(conversation);
      if (chat.state === 'ended') return;
      // Whom an agent has meanwhile was not abandoned.
      const end_reason = reason === 'abandoned' && chat.state !== 'waiting' ? undefined : reason;
      routing.end(routing.update(chat, { end_reason }), ended_at);
    },
    rate: ({ conversation, rating, feedback, resolved }) => {
      const chat = routing.chat(conversation);
      if (rating < 1 || rating > 5) throw new Refused('INVALID', 'ratings go from 1 to 5');
      routing.update(chat, { rating, feedback, resolved, rated_at: shop.now().toISOString() });
    },
    ticket: (operation) => ({ ticket: tickets.create(operation, routing.chat(operation.conversation)) }),
    // the demo mails nobody
    ticket_unheard: ({ conversation }) => void routing.chat(conversation),
    transcript: ({ id, conversation, email }) => {
      const chat = routing.chat(conversation);
      if (!IS_ADDRESS.test(email)) throw new Refused('INVALID', 'not an e-mail address');
      shop.store.mails.put(id, { chat: chat.id, to: email });
    },
    watch_order: (operation) => watch(shop, routing, operation),
    bot_answers: (operation) => {
      checkAnswers(operation);
      keepBotAnswers(shop, routing.chat(operation.conversation), operation);
    },
    unanswered: checkQuestions,
    faq_counts: (operation) => countFaq(shop, operation),
  };
  const apply = <K extends Kind>(kind: K, operation: Only<K>): OperationAnswer => works[kind](operation) ?? {};
  return (operation) => apply(operation.kind, operation);
}

function open({ store, catalogue }: Shop, erased: Erased, operation: Only<'open'>): void {
  const { conversation: id, channel, locale, opened_at, shopper, page } = operation;
  if (!catalogue.snapshot.channels.some((row) => row.key === channel)) {
    throw new Refused('UNKNOWN_CHANNEL', 'no live chat channel has this storefront key');
  }
  const before = store.chats.get(id);
  if (before) return checkShopper(before, shopper.id);
  if (erased.bars(id, shopper, opened_at)) throw new Refused('ERASED', 'the chat was deleted');
  const counts = { lines: 0, events: 0, last_sequence: 0, seen_sequence: 0 };
  store.chats.put(id, { id, channel, locale, opened_at, shopper, page, state: 'bot', ...counts });
}

function say(routing: Routing, files: Files, operation: Only<'message'>): void {
  const { conversation, author, content, sequence, sent_at, attachments = [] } = operation;
  const chat = routing.openChat(conversation);
  if (content.trim() === '' && attachments.length === 0) throw new Refused('INVALID', 'the message is empty');
  if (isTooLong(content)) throw new Refused('INVALID', 'the message is too long');
  if (sequence < 1) throw new Refused('INVALID', 'sequences begin with 1');
  const kept = files.keep(conversation, attachments);
  routing.addLine(chat, { author, content, sequence, sent_at, ...(kept.length > 0 ? { files: kept } : {}) });
}

function connect(routing: Routing, managed: ManagedChats, operation: Only<'connect'>): DeskState {
  const { conversation, reason, skill, shopper } = operation;
  const before = routing.openChat(conversation);
  if (shopper) checkShopper(before, shopper.id);
  if (before.state === 'bot') managed.reopen(before);
  const chat = routing.chat(conversation);
  return routing.connect(
    routing.update(chat, { reason, skill: skill?.trim() || undefined, shopper: { ...chat.shopper, ...shopper } }),
  );
}

/** Accepted by the rules of order look-up; orders of the demo never change. */
function watch({ catalogue, now }: Shop, routing: Routing, operation: Only<'watch_order'>): void {
  const { conversation, order, verified, email, phone } = operation;
  const { channel } = routing.chat(conversation);
  const query = { channel, reference: order, verified, email, phone };
  const [found] = findOrders(catalogue, query, now());
  if (found === undefined) throw new Refused('INVALID', 'the shopper has no such order');
}

function checkShopper(chat: ChatRecord, shopper: string): void {
  if (chat.shopper.id !== shopper) throw new Refused('INVALID', 'the chat is another shopper’s');
}

function moved(routing: Routing, { conversation, page, locale }: Only<'context'>): void {
  const chat = routing.chat(conversation);
  if (chat.state === 'ended') return;
  const hasLeft = page !== undefined && page.url !== chat.page?.url;
  const page_before = hasLeft ? chat.page : chat.page_before;
  routing.update(chat, { page: page ?? chat.page, page_before, locale: locale ?? chat.locale });
}

function consented(routing: Routing, { conversation, version, locale, given_at, agreed }: Only<'consent'>): void {
  const chat = routing.chat(conversation);
  const isLate = chat.consent !== undefined && Date.parse(chat.consent.given_at) > Date.parse(given_at);
  if (!isLate) routing.update(chat, { consent: { version, locale, given_at, agreed } });
}
