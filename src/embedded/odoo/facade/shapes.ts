/** The arguments of the façade's methods: strict shapes without nulls. */
import { z } from 'zod';
import type { FacadeMethod, FacadeMethods, Operation } from '../../../contract/odoo';

/** PostgreSQL cannot store NUL. */
const text = z.string().refine((value) => !value.includes('\0'), 'contains a NUL character');
export const operationId = z.string().regex(/^[A-Za-z0-9:_-]{1,64}$/);
const conversation = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
const instant = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/);
const contact = { email: text.optional(), phone: text.optional() };
const shopper = z.strictObject({ ...contact, id: text, name: text.optional(), verified: z.boolean() });
const page = z.strictObject({ url: text, title: text.optional() });
const inChat = { id: operationId, conversation };

const open = { ...inChat, channel: text, locale: text, opened_at: instant, shopper, page: page.optional() };
const author = z.enum(['user', 'bot', 'system']);
const file = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9-]{1,64}$/),
  name: text,
  mimetype: text,
  data: z.base64(),
});
const files = z.array(file).optional();
const message = { ...inChat, sequence: z.int(), author, content: text, sent_at: instant, attachments: files };
const connect = { ...inChat, reason: text.optional(), skill: text.optional(), shopper: shopper.optional() };
const end = { ...inChat, by: z.enum(['shopper', 'system']), reason: text.optional(), ended_at: instant };
const rate = { ...inChat, rating: z.int(), feedback: text.optional(), resolved: z.boolean().optional() };
const ticket = {
  ...inChat,
  ...contact,
  subject: text,
  description: text.optional(),
  category: z.enum(['shipping', 'returns', 'payment', 'product', 'general']).optional(),
  priority: z.enum(['low', 'medium', 'high', 'urgent']).optional(),
};
const question = z.strictObject({ channel: text, locale: text, text, count: z.int(), last_asked_at: instant });
const answer = z.strictObject({
  about: z.enum(['intent', 'faq', 'order']),
  id: text.optional(),
  answered: z.int(),
  to_person: z.int(),
  repeated: z.int(),
});
const count = z.strictObject({ faq_id: text, views: z.int(), helpful: z.int(), not_helpful: z.int() });

const operation: z.ZodType<Operation> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('open'), ...open }),
  z.strictObject({ kind: z.literal('message'), ...message }),
  z.strictObject({ kind: z.literal('connect'), ...connect }),
  z.strictObject({ kind: z.literal('read'), ...inChat, message_id: text }),
  z.strictObject({ kind: z.literal('end'), ...end }),
  z.strictObject({ kind: z.literal('rate'), ...rate }),
  z.strictObject({ kind: z.literal('ticket'), ...ticket }),
  z.strictObject({ kind: z.literal('transcript'), ...inChat, email: text }),
  z.strictObject({ kind: z.literal('watch_order'), ...inChat, ...contact, order: text, verified: z.boolean() }),
  z.strictObject({
    kind: z.literal('bot_answers'),
    ...inChat,
    answered_at: instant,
    answers: z.array(answer),
  }),
  z.strictObject({ kind: z.literal('unanswered'), id: operationId, questions: z.array(question) }),
  z.strictObject({ kind: z.literal('faq_counts'), id: operationId, counts: z.array(count) }),
]);

const leftOutPattern = z.strictObject({ intent: text, pattern: text, reason: z.enum(['not_understood', 'too_many']) });
const orderQuery = { ...contact, reference: text.optional(), verified: z.boolean(), channel: text.optional() };
const proof = { shopper: text, verified: z.boolean(), email: text.optional() };
const staff = { ...inChat, staff: text };

/** Methods that only the addon has. They are refused by name, for a missing method would mean an older addon. */
export const ABSENT = [
  'staff_agents',
  'staff_agent_change',
  'staff_assign',
  'staff_transfer',
  'staff_tickets',
  'staff_ticket',
  'staff_ticket_create',
  'staff_ticket_change',
  'staff_ticket_message',
  'staff_tickets_bulk',
  'staff_canned_responses',
  'staff_canned_response_save',
  'staff_canned_response_delete',
  'staff_canned_response_use',
  'staff_transcripts',
  'staff_notifications',
  'staff_dashboard',
] as const satisfies readonly FacadeMethod[];

export type Method = Exclude<FacadeMethod, (typeof ABSENT)[number]>;

export const ARGUMENTS: { readonly [M in Method]: z.ZodType<FacadeMethods[M]['args']> } = {
  hello: z.strictObject({}),
  settings: z.strictObject({ known_version: text.optional() }),
  left_out: z.strictObject({ version: text, patterns: z.array(leftOutPattern).max(1000) }),
  push: z.strictObject({ operations: z.array(operation) }),
  typing: z.strictObject({ conversation, is_typing: z.boolean() }),
  pull_events: z.strictObject({ limit: z.int().min(1).max(1000) }),
  ack_events: z.strictObject({ event_ids: z.array(text) }),
  attachment: z.strictObject({ conversation, attachment: text }),
  agent_picture: z.strictObject({ agent: text }),
  orders: z.strictObject(orderQuery),
  staff_login: z.strictObject({ login: text, password: text }),
  staff_post: z.strictObject({ ...staff, content: text, attachments: files }),
  staff_end: z.strictObject({ ...staff, message: text.optional() }),
  tickets: z.strictObject(proof),
  ticket: z.strictObject({ ...proof, reference: text }),
  ticket_reply: z.strictObject({ ...proof, id: operationId, reference: text, content: text }),
  ticket_feedback: z.strictObject({
    ...proof,
    id: operationId,
    reference: text,
    rating: z.int(),
    feedback: text.optional(),
    resolved: z.boolean().optional(),
  }),
};
