/** Events and webhooks. Events of a newer addon are separated: they must not block the others. */
import { z } from 'zod';
import type { EventsPage, OdooEvent, WebhookBody } from '../../../contract/odoo';
import { agentAttachment } from './attachments.schema';
import { order } from './orders.schema';
import { agentCard } from './people.schema';
import { ticketRow } from './tickets.schema';

/** An event of a kind that this version of the bridge does not know. */
export interface UnknownEvent {
  readonly id: string;
  readonly kind: string;
}

/** Events, separated by whether this bridge knows them. */
interface Sorted {
  readonly events: OdooEvent[];
  readonly unknown: UnknownEvent[];
}

export type ReceivedWebhook = WebhookBody & Sorted;
export type ReceivedPage = EventsPage & Sorted;

const row = { id: z.string(), conversation: z.string(), number: z.number().int().positive(), created_at: z.string() };

const odooEvent: z.ZodType<OdooEvent> = z.discriminatedUnion('kind', [
  z.object({
    ...row,
    kind: z.literal('message'),
    message_id: z.string(),
    author: agentCard,
    content: z.string(),
    sent_at: z.string(),
    attachments: z.array(agentAttachment).optional(),
  }),
  z.object({ ...row, kind: z.literal('message_edited'), message_id: z.string(), content: z.string() }),
  z.object({ ...row, kind: z.literal('message_deleted'), message_id: z.string() }),
  z.object({ ...row, kind: z.literal('agent_joined'), agent: agentCard }),
  z.object({
    ...row,
    kind: z.literal('queue'),
    position: z.number(),
    estimated_wait_seconds: z.number().optional(),
  }),
  z.object({
    ...row,
    kind: z.literal('ended'),
    by: z.enum(['agent', 'system']),
    agent: agentCard.optional(),
    message: z.string().optional(),
  }),
  z.object({ ...row, kind: z.literal('read'), sequence: z.number().int().nonnegative() }),
  z.object({
    ...row,
    kind: z.literal('ticket'),
    ticket: ticketRow,
    content: z.string().optional(),
    author: agentCard.optional(),
  }),
  z.object({ ...row, kind: z.literal('order'), order }),
]);

/** The members that are needed to acknowledge an event. */
const unknownEvent: z.ZodType<UnknownEvent> = z.object({ id: z.string(), kind: z.string().max(64) });

const sent = z.array(z.union([odooEvent, unknownEvent]));

function sorted(rows: readonly (OdooEvent | UnknownEvent)[]): Sorted {
  const isKnown = (event: OdooEvent | UnknownEvent): event is OdooEvent => 'conversation' in event;
  return { events: rows.filter(isKnown), unknown: rows.filter((event) => !isKnown(event)) };
}

export const webhookBody: z.ZodType<ReceivedWebhook> = z
  .object({
    events: sent,
    typing: z.array(z.object({ conversation: z.string(), agent: agentCard, is_typing: z.boolean() })),
    settings_version: z.string().optional(),
  })
  .transform(({ events, ...rest }) => ({ ...rest, ...sorted(events) }));

export const eventsPage: z.ZodType<ReceivedPage> = z
  .object({ events: sent, more: z.boolean() })
  .transform(({ events, more }) => ({ more, ...sorted(events) }));
