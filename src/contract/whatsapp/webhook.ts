/**
 * The webhook of WhatsApp's Cloud API, read leniently: fields that are not known are ignored, and messages are read one by one, so that a
 * new kind of message loses no other.
 * https://developers.facebook.com/docs/whatsapp/cloud-api/webhooks
 */
import { z } from 'zod';

const id = z.string().min(1).max(512);
/** Unix time in seconds. */
const seconds = z
  .string()
  .regex(/^\d{1,12}$/)
  .transform(Number);

export const webhookEnvelope = z.object({
  entry: z.array(z.object({ changes: z.array(z.object({ field: z.string(), value: z.unknown() })) })),
});

export const messagesValue = z.object({
  metadata: z.object({ phone_number_id: id }),
  contacts: z.array(z.unknown()).optional(),
  messages: z.array(z.unknown()).optional(),
  statuses: z.array(z.unknown()).optional(),
});

export const contact = z.object({
  profile: z.object({ name: z.string().optional() }).optional(),
  /** The phone number; absent for people who hide it. */
  wa_id: id.optional(),
  user_id: id.optional(),
});

const choice = z.object({ id: z.string(), title: z.string(), description: z.string().optional() });

export const message = z.object({
  id,
  from: id.optional(),
  from_user_id: id.optional(),
  timestamp: seconds,
  type: z.string(),
  text: z.object({ body: z.string() }).optional(),
  interactive: z.object({ button_reply: choice.optional(), list_reply: choice.optional() }).optional(),
  button: z.object({ text: z.string(), payload: z.string().optional() }).optional(),
});

export const status = z.object({
  id,
  status: z.string(),
  timestamp: seconds,
  /** As it was sent along with the message. */
  biz_opaque_callback_data: z.string().optional(),
  errors: z.array(z.object({ code: z.number() })).optional(),
});

export type WebhookMessage = z.infer<typeof message>;
export type WebhookStatus = z.infer<typeof status>;
