/** Results of operations: done, or refused for good. */
import { z } from 'zod';
import { agentCard } from './people';
import { OF_A_NEWER_ADDON, Shape } from './shape';
import { ticketRow } from './tickets';

const deskState = z.object({
  state: z.enum(['waiting', 'live']),
  /** Present when `live`. */
  agent: agentCard.optional(),
  /** Present when `waiting`: 1 is next. The estimate is absent while there is nothing to estimate from. */
  queue: z.object({ position: z.number(), estimated_wait_seconds: z.number().optional() }).optional(),
  /** How many agents of the channel are online now, busy ones included. */
  agents_online: z.number(),
});

/** What stands beside the outcome may be of a newer addon; the outcome counts all the same. */
const done = z.object({
  id: z.string(),
  status: z.literal('done'),
  /** True when this id had been done before; the rest of the result is then what it was the first time. */
  duplicate: z.boolean(),
  /** Only for `connect`. */
  desk: deskState.optional().catch(undefined),
  /** Only for `ticket`. */
  ticket: ticketRow.optional().catch(undefined),
});

/**
 * Why an operation was refused for good. Retrying would not help; `UNSUPPORTED` until the addon is updated. `ERASED`: the
 * chat was deleted in Odoo, so whatever there is of it is to be forgotten.
 */
const refusalCode = z.enum([
  'UNKNOWN_CHANNEL',
  'UNKNOWN_CONVERSATION',
  'CONVERSATION_ENDED',
  'INVALID',
  'ERASED',
  'UNSUPPORTED',
  'INTERNAL',
]);

const refused = z.object({
  id: z.string(),
  status: z.literal('refused'),
  code: refusalCode.catch('INTERNAL'),
  /** For staff; never shown to a shopper. */
  reason: z.string(),
});

export type DeskState = Shape<typeof deskState>;
export type RefusalCode = z.infer<typeof refusalCode>;
export type OperationResult = Shape<typeof done> | Shape<typeof refused>;

/** A result that cannot be read is a refusal, so that staff see it and nothing is lost. */
const unreadable = z.object({ id: z.string() }).meta(OF_A_NEWER_ADDON);
const unknown = unreadable.transform(({ id }): OperationResult => ({
  id,
  status: 'refused',
  code: 'INTERNAL',
  reason: 'Odoo answered in a way that this bridge does not know: update the bridge, then try again.',
}));

/** In the order of the operations. */
export const pushAnswer = z.object({ results: z.array(z.union([done, refused, unknown])) });
