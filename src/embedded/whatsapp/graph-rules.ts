/** The limits of the Cloud API that a message has to keep, as strictly as Meta does, or more. */
import { z } from 'zod';
import type { MediaKind } from '../../contract/whatsapp/media';
import { LIMITS } from '../../contract/whatsapp/messages';
import { templateSent } from './fake-templates';

const title = (most: number) => z.string().min(1).max(most);
const bodyText = z.strictObject({ text: title(LIMITS.body) });

const button = z.strictObject({
  type: z.literal('reply'),
  reply: z.strictObject({ id: title(LIMITS.buttonId), title: title(LIMITS.buttonTitle) }),
});
const row = z.strictObject({
  id: title(LIMITS.rowId),
  title: title(LIMITS.rowTitle),
  description: title(LIMITS.rowDescription).optional(),
});
const rows = z.array(row).min(1).max(LIMITS.rows).refine(areDifferent, 'two rows with one id');

const buttons = z.strictObject({
  type: z.literal('button'),
  body: bodyText,
  action: z.strictObject({ buttons: z.array(button).min(1).max(LIMITS.buttons) }),
});
const list = z.strictObject({
  type: z.literal('list'),
  body: bodyText,
  action: z.strictObject({ button: title(LIMITS.listButton), sections: z.array(z.strictObject({ rows })).length(1) }),
});

const envelope = {
  messaging_product: z.literal('whatsapp'),
  recipient_type: z.literal('individual').optional(),
  to: z
    .string()
    .regex(/^\d{7,15}$/)
    .optional(),
  recipient: z
    .string()
    .regex(/^[A-Z]{2}\.[\w.]{1,128}$/)
    .optional(),
  biz_opaque_callback_data: z.string().max(512).optional(),
};
const textMessage = z.strictObject({
  ...envelope,
  type: z.literal('text'),
  text: z.strictObject({ body: title(LIMITS.text), preview_url: z.boolean().optional() }),
});
const interactiveMessage = z.strictObject({
  ...envelope,
  type: z.literal('interactive'),
  interactive: z.discriminatedUnion('type', [buttons, list]),
});

const mediaId = z.string().min(1).max(64);
const captioned = { id: mediaId, caption: title(LIMITS.caption).optional() };
const imageMessage = z.strictObject({ ...envelope, type: z.literal('image'), image: z.strictObject(captioned) });
const videoMessage = z.strictObject({ ...envelope, type: z.literal('video'), video: z.strictObject(captioned) });
const audioMessage = z.strictObject({
  ...envelope,
  type: z.literal('audio'),
  audio: z.strictObject({ id: mediaId }),
});
const documentMessage = z.strictObject({
  ...envelope,
  type: z.literal('document'),
  document: z.strictObject({ ...captioned, filename: title(LIMITS.fileName).optional() }),
});
const templateMessage = z.strictObject({ ...envelope, type: z.literal('template'), template: templateSent });

/** The person sees that it was read, and that somebody writes. */
export const seen = z.strictObject({
  messaging_product: z.literal('whatsapp'),
  status: z.literal('read'),
  message_id: z.string().min(1),
  typing_indicator: z.strictObject({ type: z.literal('text') }).optional(),
});

/** A message to a person: `to` is their phone, `recipient` their user id; with both, `to` counts. */
export const outgoing = z
  .discriminatedUnion('type', [
    textMessage,
    interactiveMessage,
    imageMessage,
    videoMessage,
    audioMessage,
    documentMessage,
    templateMessage,
  ])
  .refine(({ to, recipient }) => to !== undefined || recipient !== undefined, 'nobody to send it to');

export type Outgoing = z.infer<typeof outgoing>;

/** Of a message that is a file. */
export function mediaIn(message: Outgoing): { readonly kind: MediaKind; readonly id: string } | null {
  switch (message.type) {
    case 'image':
      return { kind: 'image', id: message.image.id };
    case 'video':
      return { kind: 'video', id: message.video.id };
    case 'audio':
      return { kind: 'audio', id: message.audio.id };
    case 'document':
      return { kind: 'document', id: message.document.id };
    default:
      return null;
  }
}

function areDifferent(rows: readonly { readonly id: string }[]): boolean {
  return new Set(rows.map(({ id }) => id)).size === rows.length;
}
