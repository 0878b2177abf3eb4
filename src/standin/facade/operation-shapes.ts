/** The shape of each operation of `push`: one that is wrong refuses the whole call. */
import type { Operation } from '../../contract/facade';
import { flag, isObject, list, matching, oneOf, optional, shape, text, whole, type Reader } from './shape';

export const operationId = matching(/^[A-Za-z0-9:_-]{1,64}$/);
export const conversationId = matching(/^[A-Za-z0-9_-]{1,64}$/);
const instant = matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/);
const common = { id: operationId, conversation: conversationId };
const shopper = shape({
  id: text,
  name: optional(text),
  email: optional(text),
  phone: optional(text),
  verified: flag,
});

const shapes: { readonly [K in Operation['kind']]: Reader<Extract<Operation, { kind: K }>> } = {
  open: shape({
    ...common,
    kind: oneOf('open'),
    channel: text,
    locale: text,
    opened_at: instant,
    shopper,
    page: optional(shape({ url: text, title: optional(text) })),
  }),
  message: shape({
    ...common,
    kind: oneOf('message'),
    sequence: whole(),
    author: oneOf('user', 'bot', 'system'),
    content: text,
    sent_at: instant,
  }),
  connect: shape({
    ...common,
    kind: oneOf('connect'),
    reason: optional(text),
    skill: optional(text),
    shopper: optional(shopper),
  }),
  read: shape({ ...common, kind: oneOf('read'), message_id: text }),
  end: shape({
    ...common,
    kind: oneOf('end'),
    by: oneOf('shopper', 'system'),
    reason: optional(text),
    ended_at: instant,
  }),
  rate: shape({
    ...common,
    kind: oneOf('rate'),
    rating: whole(),
    feedback: optional(text),
    resolved: optional(flag),
  }),
  ticket: shape({
    ...common,
    kind: oneOf('ticket'),
    subject: text,
    description: optional(text),
    category: optional(oneOf('shipping', 'returns', 'payment', 'product', 'general')),
    priority: optional(oneOf('low', 'medium', 'high', 'urgent')),
    email: optional(text),
    phone: optional(text),
  }),
  transcript: shape({ ...common, kind: oneOf('transcript'), email: text }),
  unanswered: shape({
    id: operationId,
    kind: oneOf('unanswered'),
    questions: list(shape({ channel: text, locale: text, text, count: whole(), last_asked_at: instant })),
  }),
  faq_counts: shape({
    id: operationId,
    kind: oneOf('faq_counts'),
    counts: list(shape({ faq_id: text, views: whole(), helpful: whole(), not_helpful: whole() })),
  }),
};

const kind = oneOf(
  'open',
  'message',
  'connect',
  'read',
  'end',
  'rate',
  'ticket',
  'transcript',
  'unanswered',
  'faq_counts',
);

export const operation: Reader<Operation> = (value, at) => {
  const found = kind(isObject(value) ? value['kind'] : undefined, `${at}.kind`);
  return shapes[found](value, at);
};
