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

/** Stands for a part of a batch that is nothing of the kind: it is counted, and the parts beside it are read. */
const UNREADABLE = null;
const change = z.object({ field: z.string(), value: z.unknown() }).catch({ field: 'messages', value: UNREADABLE });
const entry = z.object({ changes: z.array(change) }).catch({ changes: [{ field: 'messages', value: UNREADABLE }] });
const parts = z.array(z.unknown()).optional().catch([UNREADABLE]);

export const webhookEnvelope = z.object({ entry: z.array(entry) });

export const messagesValue = z.object({
  metadata: z.object({ phone_number_id: id }),
  contacts: z.array(z.unknown()).optional().catch(undefined),
  messages: parts,
  statuses: parts,
});

export const contact = z.object({
  profile: z.object({ name: z.string().optional() }).optional(),
  /** The phone number; absent for people who hide it. */
  wa_id: id.optional(),
  user_id: id.optional(),
});

/** Of every message; what is in it, `content` says by its type. */
export const message = z.looseObject({
  id,
  from: id.optional(),
  from_user_id: id.optional(),
  timestamp: seconds,
  type: z.string(),
});

const choice = z.object({ id: z.string(), title: z.string(), description: z.string().optional() });
const text = z.object({ body: z.string() });
const media = z.object({
  id,
  mime_type: z.string().optional(),
  caption: z.string().optional(),
  filename: z.string().optional(),
});
const named = z.object({ formatted_name: z.string() });

/** Type of a message → what stands under the key of that name. */
export const content = {
  text,
  image: media,
  video: media,
  audio: media,
  document: media,
  sticker: media,
  location: z.object({
    latitude: z.number(),
    longitude: z.number(),
    name: z.string().optional(),
    address: z.string().optional(),
  }),
  contacts: z.array(z.object({ name: named, phones: z.array(z.object({ phone: z.string().optional() })).optional() })),
  interactive: z.object({ button_reply: choice.optional(), list_reply: choice.optional() }),
  button: z.object({ text: z.string(), payload: z.string().optional() }),
  /** Without an emoji it is taken back. */
  reaction: z.object({ emoji: z.string().optional() }),
  order: z.object({
    product_items: z.array(z.object({ product_retailer_id: z.string(), quantity: z.coerce.number() })),
  }),
  edit: z.object({ message: z.object({ text }) }),
  revoke: z.object({}),
  /** `from` has another number from now on. */
  system: z.object({ wa_id: id }),
} as const;

export const status = z.object({
  id,
  status: z.string(),
  timestamp: seconds,
  /** As it was sent along with the message. */
  biz_opaque_callback_data: z.string().optional(),
  errors: z.array(z.object({ code: z.number() })).optional(),
});

export type WebhookMessage = z.infer<typeof message>;
export type WebhookMedia = z.infer<typeof media>;
export type WebhookStatus = z.infer<typeof status>;
