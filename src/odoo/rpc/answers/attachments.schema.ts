/** Answers with files. */
import { z } from 'zod';
import type { AttachmentAnswer } from '../../../contract/odoo';

export const agentAttachment = z.object({
  id: z.string(),
  name: z.string(),
  mimetype: z.string(),
  size: z.number().int().nonnegative(),
});

export const attachmentAnswer: z.ZodType<AttachmentAnswer> = z.object({
  attachment: z.object({ name: z.string(), mimetype: z.string(), data: z.base64() }).optional(),
});
