/** From the log to the wire: messages and orders as a shopper sees them. */
import type { OrderRow, ParcelRow, ProductCard } from '../../contract/odoo';
import type { Attachment, BotReply, FaqTopic, Message, Order, OrderParcel, Product } from '../../contract/shopper';
import { COMPLETE_ANSWER, FAQ_ACTION } from '../../contract/shopper/faq-action';
import { END_CHAT } from '../bot-answers';
import type { Conversation, FileCard, LogEntry } from '../conversation';
import { failureOf, statusOf } from '../message-status';
import { translate } from '../../i18n/translate';
import type { ClientLinks } from './client-links.port';

export function toMessage(conversation: Conversation, entry: LogEntry, links: ClientLinks): Message {
  const { attachments, agent } = entry;
  const avatar_url = agent && links.picture(agent);
  return {
    ...plain(conversation, entry, links),
    ...(avatar_url && { avatar_url }),
    ...(attachments && { attachments: attachments.map((file) => toAttachment(conversation, file, links)) }),
  };
}

export function toAttachment(
  chat: Pick<Conversation, 'id' | 'shopper'>,
  file: FileCard,
  links: ClientLinks,
): Attachment {
  const { id, name, mimetype, size } = file;
  return { id, name, mimetype, size, url: links.file(chat, file) };
}

/** Everything but files and avatars, which only people have. */
function plain(conversation: Conversation, entry: LogEntry, links: ClientLinks): Message {
  const failure = failureOf(conversation, entry.sequence);
  return {
    id: entry.id,
    sequence: entry.sequence,
    client_message_id: entry.clientMessageId,
    type: entry.type,
    content: entry.content,
    agent_name: entry.agentName,
    timestamp: entry.timestamp,
    status: statusOf(conversation, entry),
    ...(failure === undefined ? {} : { failure }),
    ...(entry.edited ? { edited: true } : {}),
    ...(entry.deleted ? { deleted: true } : {}),
    ...(entry.actions === undefined ? {} : { actions: [...entry.actions] }),
    ...(entry.order === undefined ? {} : { order: toOrder(entry.order, conversation.locale) }),
    ...faqOf(entry),
    ...(entry.orders === undefined ? {} : { orders: entry.orders.map((order) => toOrder(order, conversation.locale)) }),
    ...(entry.products === undefined ? {} : { products: entry.products.map((product) => toProduct(product, links)) }),
  };
}

/** An FAQ answer carries the button that opens its entry. */
function faqOf({ actions, bot }: LogEntry): { faq?: FaqTopic } {
  if (bot?.type !== 'faq') return {};
  const topic = actions?.find(({ action }) => action.startsWith(FAQ_ACTION));
  if (topic === undefined) return {};
  const complete = topic.value === COMPLETE_ANSWER ? { complete: true } : {};
  return { faq: { id: topic.action.slice(FAQ_ACTION.length), question: topic.label, ...complete } };
}

export function toBotReply(conversation: Conversation, entry: LogEntry, links: ClientLinks): BotReply {
  return {
    ...plain(conversation, entry, links),
    type: entry.bot?.type ?? 'text',
    intent: entry.bot?.intent ?? null,
    confidence: entry.bot?.confidence ?? 0,
    actions: [...(entry.actions ?? [])],
    ...(entry.bot?.intent === END_CHAT ? { ends: true } : {}),
  };
}

function toOrder(order: OrderRow, locale: string): Order {
  return {
    name: order.name,
    status: order.status,
    status_label: translate(locale, `orderStatus.${order.status}`),
    estimated_delivery: order.estimated_delivery ?? null,
    placed_at: order.placed_at,
    lines_count: order.lines_count,
    tracking_url: order.tracking_url ?? null,
    ...(order.parcels === undefined ? {} : { parcels: order.parcels.map((parcel) => toParcel(parcel, locale)) }),
  };
}

function toProduct(product: ProductCard, links: ClientLinks): Product {
  const { name, price, url } = product;
  return { name, price: price ?? null, url: url ?? null, image_url: links.productPicture(product) };
}

function toParcel(parcel: ParcelRow, locale: string): OrderParcel {
  return {
    status: parcel.status,
    status_label: translate(locale, `orderStatus.${parcel.status}`),
    tracking_reference: parcel.tracking_reference ?? null,
    tracking_url: parcel.tracking_url ?? null,
  };
}
