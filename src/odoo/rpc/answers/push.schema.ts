/**
 * Results of operations. A result that cannot be read counts as a refusal, so that staff see it and nothing is lost.
 */
import { z } from 'zod';
import type { OperationResult } from '../../../contract/odoo';
import { agentCard } from './people.schema';
import { ticketRow } from './tickets.schema';

const deskState = z.object({
  state: z.enum(['waiting', 'live']),
  agent: agentCard.optional(),
  queue: z.object({ position: z.number(), estimated_wait_seconds: z.number().optional() }).optional(),
  agents_online: z.number(),
});

/** Other members may come from a newer addon; the outcome counts nevertheless. */
const done = z.object({
  id: z.string(),
  status: z.literal('done'),
  duplicate: z.boolean(),
  desk: deskState.optional().catch(undefined),
  ticket: ticketRow.optional().catch(undefined),
});

const refused = z.object({
  id: z.string(),
  status: z.literal('refused'),
  code: z
    .enum(['UNKNOWN_CHANNEL', 'UNKNOWN_CONVERSATION', 'CONVERSATION_ENDED', 'INVALID', 'UNSUPPORTED', 'INTERNAL'])
    .catch('INTERNAL'),
  reason: z.string(),
});

const strange = z.object({ id: z.string() }).transform(({ id }): OperationResult => ({
  id,
  status: 'refused',
  code: 'INTERNAL',
  reason: 'Odoo answered in a way that this bridge does not know: update the bridge, then tell it again.',
}));

const operationResult: z.ZodType<OperationResult> = z.union([done, refused, strange]);

export const pushAnswer = z.object({ results: z.array(operationResult) });
