/** Façade calls for staff: each acts in Odoo as the person named, under that person's own rights. */
import { z } from 'zod';
import { SentAttachment, sentAttachment } from './attachments';
import { Shape, conversationId, operationId, text } from './shape';
import { templateUse } from './whatsapp-chats';

const staffPerson = z.object({
  /** `res.users` id. */
  id: z.string(),
  name: z.string(),
  /** From the groups *Live Chat / User* and *Live Chat / Administrator*. */
  role: z.enum(['agent', 'manager']),
  /** Keys of the livechat channels whose chats this person may see. */
  channels: z.array(z.string()),
});

export const staffLogin = z.strictObject({ login: text, password: text });

export const staffPersonQuery = z.strictObject({ staff: text });

/** Not granted: wrong credentials, or a person in neither livechat group. The answer does not tell which. */
export const staffAnswer = z.discriminatedUnion('granted', [
  z.object({ granted: z.literal(true), staff: staffPerson }),
  z.object({ granted: z.literal(false) }),
]);

/** `FORBIDDEN`: the person's rights in Odoo do not allow it; `UNKNOWN`: no such record, or not theirs. */
const refusal = z.object({
  ok: z.literal(false),
  code: z.enum(['FORBIDDEN', 'UNKNOWN', 'CONVERSATION_ENDED', 'INVALID']),
  /** In English, for staff; says what to change. */
  reason: z.string(),
  /** The arguments that it is about, where that is known. */
  fields: z.array(z.string()).optional(),
});

/** These members where `ok`; else nothing was written. */
export function answered<S extends z.ZodRawShape>(members: S) {
  return z.discriminatedUnion('ok', [z.object({ ok: z.literal(true), ...members }), refusal]);
}

/** Who asks, about which chat. */
const inChat = {
  id: operationId,
  /** `StaffPerson.id`. */
  staff: text,
  conversation: conversationId,
};

export const staffPost = z.strictObject({
  ...inChat,
  /** Empty only beside attachments. */
  content: text,
  /** At most 10; in Odoo they are this person's. Feature `staff_files`. */
  attachments: z.array(sentAttachment).optional(),
  /** Goes to WhatsApp as this template, of which `content` is the text. Feature `whatsapp_chats`. */
  template: templateUse.optional(),
});

export const staffEnd = z.strictObject({
  ...inChat,
  /** A last message to the shopper, posted before the chat ends. */
  message: text.optional(),
});

/** `ok` false: nothing was written; `code` says why. */
export const staffPosted = z.union([
  z.object({ ok: z.literal(true), message_id: z.string().optional() }),
  z.object({
    ok: z.literal(false),
    /** `WINDOW_OVER`: the shopper on WhatsApp may be sent templates only. */
    code: z.enum(['UNKNOWN_CONVERSATION', 'CONVERSATION_ENDED', 'FORBIDDEN', 'INVALID', 'WINDOW_OVER']),
    /** In English, for staff; says what to change. */
    reason: z.string().optional(),
    /** The arguments that it is about, where that is known. */
    fields: z.array(z.string()).optional(),
  }),
]);

export type StaffPerson = Shape<typeof staffPerson>;
export type StaffAnswered<T> = ({ readonly ok: true } & T) | Shape<typeof refusal>;
export type StaffPost = Omit<Shape<typeof staffPost>, 'attachments'> & {
  readonly attachments?: readonly SentAttachment[];
};
export type StaffEnd = Shape<typeof staffEnd>;
export type StaffPosted = Shape<typeof staffPosted>;
