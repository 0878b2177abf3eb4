/** Answers to staff: the login, and the envelope of everything done as a person. */
import { z } from 'zod';
import type { StaffAnswer, StaffPosted } from '../../../contract/odoo';

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

const refusal = z.object({
  ok: z.literal(false),
  code: z.enum(['FORBIDDEN', 'UNKNOWN', 'CONVERSATION_ENDED', 'INVALID']),
  reason: z.string(),
});

/** `StaffAnswered` of these members. */
export function answered<S extends z.ZodRawShape>(members: S) {
  return z.discriminatedUnion('ok', [z.object({ ok: z.literal(true), ...members }), refusal]);
}
