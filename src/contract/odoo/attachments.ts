/** Files of messages, as the two sides hand them to each other. */
import { z } from 'zod';
import { Shape, conversationId, text } from './shape';

/** A file of a message that the bridge sends: of a shopper, or of staff through the staff API. */
export const sentAttachment = z.strictObject({
  /** The bridge's id of the file, a UUID. */
  id: z.string().regex(/^[A-Za-z0-9-]{1,64}$/),
  name: text,
  /** What the bridge found the content to be. */
  mimetype: text,
  /** The content. */
  data: z.base64(),
});

/** A file of an agent's message: what it is, not what it holds. */
export const agentAttachment = z.object({
  /** Odoo's `ir.attachment` id. */
  id: z.string(),
  name: z.string(),
  mimetype: z.string(),
  /** Bytes. */
  size: z.number().int().nonnegative(),
});

export const attachmentQuery = z.strictObject({
  conversation: conversationId,
  /** Id of an agent's or of a sent attachment. */
  attachment: text,
});

/** Nothing when that conversation's shopper may not see such a file, or it is gone. */
export const attachmentAnswer = z.object({
  attachment: z.object({ name: z.string(), mimetype: z.string(), data: z.base64() }).optional(),
});

/** What a channel's shoppers may send along. */
export const attachmentLimits = z.object({
  /** Of one file. */
  max_bytes: z.number().int().positive(),
  /** Lower case, without a dot. */
  extensions: z.array(z.string()),
});

/** The bridge adds the content only as the call is made. */
export type SentAttachment = Omit<Shape<typeof sentAttachment>, 'data'> & { readonly data?: string };
export type AgentAttachment = Shape<typeof agentAttachment>;
export type AttachmentQuery = Shape<typeof attachmentQuery>;
export type AttachmentAnswer = Shape<typeof attachmentAnswer>;
export type AttachmentLimits = Shape<typeof attachmentLimits>;
