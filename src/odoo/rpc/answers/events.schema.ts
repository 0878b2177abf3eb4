/** What Odoo rings and is pulled from it. An event of a newer addon is set aside: it must not hold up the others. */
import { z } from 'zod';
import type { EventsPage, OdooEvent, Ring } from '../../../contract/odoo';
import { agentAttachment } from './attachments.schema';
import { order } from './orders.schema';
import { agentCard } from './people.schema';
import { ticketRow } from './tickets.schema';

/** An event that this bridge cannot read; a newer one might. */
export interface StrangeEvent {
  readonly id: string;
  readonly kind: string;
}

/** What was sent, sorted into what is understood and what is not. */
interface Sorted {
  readonly events: OdooEvent[];
  readonly strange: StrangeEvent[];
}

export type HeardRing = Ring & Sorted;
export type HeardPage = EventsPage & Sorted;

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

/** The least that must hold for an event to be acknowledged. */
const strangeEvent: z.ZodType<StrangeEvent> = z.object({ id: z.string(), kind: z.string().max(64) });

const sent = z.array(z.union([odooEvent, strangeEvent]));

function sorted(rows: readonly (OdooEvent | StrangeEvent)[]): Sorted {
  const isKnown = (event: OdooEvent | StrangeEvent): event is OdooEvent => 'conversation' in event;
  return { events: rows.filter(isKnown), strange: rows.filter((event) => !isKnown(event)) };
}

export const ring: z.ZodType<HeardRing> = z
  .object({
    events: sent,
    typing: z.array(z.object({ conversation: z.string(), agent: agentCard, is_typing: z.boolean() })),
    settings_version: z.string().optional(),
  })
  .transform(({ events, ...rest }) => ({ ...rest, ...sorted(events) }));

export const eventsPage: z.ZodType<HeardPage> = z
  .object({ events: sent, more: z.boolean() })
  .transform(({ events, more }) => ({ more, ...sorted(events) }));
