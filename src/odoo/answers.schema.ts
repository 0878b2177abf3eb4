/** What Odoo answers and rings, checked once at the door and trusted inside. */
import { z } from 'zod';
import type {
  EventsPage,
  OdooEvent,
  OperationResult,
  OrderRow,
  Ring,
  SettingsAnswer,
  StaffAnswer,
  StaffPosted,
} from '../contract/facade';

const agent = z.object({ id: z.string(), name: z.string() });
const queue = z.object({ position: z.number(), estimated_wait_seconds: z.number().optional() });
const row = { id: z.string(), conversation: z.string(), number: z.number().int().positive(), created_at: z.string() };

export const odooEvent: z.ZodType<OdooEvent> = z.discriminatedUnion('kind', [
  z.object({
    ...row,
    kind: z.literal('message'),
    message_id: z.string(),
    author: agent,
    content: z.string(),
    sent_at: z.string(),
  }),
  z.object({ ...row, kind: z.literal('agent_joined'), agent }),
  z.object({ ...row, kind: z.literal('queue'), ...queue.shape }),
  z.object({
    ...row,
    kind: z.literal('ended'),
    by: z.enum(['agent', 'system']),
    agent: agent.optional(),
    message: z.string().optional(),
  }),
  z.object({ ...row, kind: z.literal('read'), sequence: z.number().int().nonnegative() }),
]);

export const ring: z.ZodType<Ring> = z.object({
  events: z.array(odooEvent),
  typing: z.array(z.object({ conversation: z.string(), agent, is_typing: z.boolean() })),
  settings_version: z.string().optional(),
});

export const eventsPage: z.ZodType<EventsPage> = z.object({ events: z.array(odooEvent), more: z.boolean() });

const deskState = z.object({
  state: z.enum(['waiting', 'live']),
  agent: agent.optional(),
  queue: queue.optional(),
  agents_online: z.number(),
});

const operationResult: z.ZodType<OperationResult> = z.discriminatedUnion('status', [
  z.object({ id: z.string(), status: z.literal('done'), duplicate: z.boolean(), desk: deskState.optional() }),
  z.object({
    id: z.string(),
    status: z.literal('refused'),
    code: z.enum(['UNKNOWN_CHANNEL', 'UNKNOWN_CONVERSATION', 'CONVERSATION_ENDED', 'INVALID', 'INTERNAL']),
    reason: z.string(),
  }),
]);

export const pushAnswer = z.object({ results: z.array(operationResult) });

const localizedText = z.record(z.string(), z.string());
const slot = z.object({ open_time: z.number(), close_time: z.number() });
const weekday = z.enum(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']);

const channel = z.object({
  key: z.string(),
  name: z.string(),
  default_locale: z.string(),
  schedule: z.object({
    timezone: z.string(),
    use_business_hours: z.boolean(),
    hours: z.array(z.object({ day: weekday, ...slot.shape, is_open: z.boolean() })),
    exceptions: z.array(z.object({ date: z.string(), slots: z.array(slot) })),
  }),
  texts: z.object({
    welcome: localizedText,
    offline: localizedText,
    greeting: localizedText,
    fallback: localizedText,
  }),
  enable_chatbot: z.boolean(),
  engine_id: z.string().optional(),
  theme: z.object({ primary_color: z.string(), position: z.enum(['right', 'left']) }),
});

const intent = z.object({
  id: z.string(),
  name: z.string(),
  category: z.string(),
  patterns: z.array(z.string()),
  response: localizedText,
});

const faq = z.object({
  id: z.string(),
  category_id: z.string(),
  question: localizedText,
  answer: localizedText,
  related_ids: z.array(z.string()),
  view_count: z.number(),
  helpful_count: z.number(),
  not_helpful_count: z.number(),
});

export const settingsAnswer: z.ZodType<SettingsAnswer> = z.object({
  version: z.string(),
  unchanged: z.boolean(),
  snapshot: z
    .object({
      channels: z.array(channel),
      engines: z.array(z.object({ id: z.string(), name: localizedText, intents: z.array(intent) })),
      faq_categories: z.array(z.object({ id: z.string(), name: localizedText, icon: z.string() })),
      faqs: z.array(faq),
    })
    .optional(),
});

const order: z.ZodType<OrderRow> = z.object({
  name: z.string(),
  status: z.enum(['processing', 'shipped', 'delivered', 'cancelled']),
  placed_at: z.string(),
  estimated_delivery: z.string().optional(),
  lines_count: z.number(),
  tracking_url: z.string().optional(),
});

export const ordersAnswer = z.object({ orders: z.array(order) });

export const staffAnswer: z.ZodType<StaffAnswer> = z.discriminatedUnion('granted', [
  z.object({
    granted: z.literal(true),
    staff: z.object({
      id: z.string(),
      name: z.string(),
      role: z.enum(['agent', 'manager']),
      channels: z.array(z.string()),
    }),
  }),
  z.object({ granted: z.literal(false) }),
]);

export const staffPosted: z.ZodType<StaffPosted> = z.union([
  z.object({ ok: z.literal(true), message_id: z.string().optional() }),
  z.object({
    ok: z.literal(false),
    code: z.enum(['UNKNOWN_CONVERSATION', 'CONVERSATION_ENDED', 'FORBIDDEN', 'INVALID']),
  }),
]);
