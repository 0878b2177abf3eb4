/**
 * Message templates as the Graph API lists them, read leniently: one that is not understood loses no other.
 * https://developers.facebook.com/docs/graph-api/reference/whats-app-business-account/message_templates
 */
import { z } from 'zod';

const button = z.object({ type: z.string(), text: z.string().optional(), url: z.string().optional() });

const component = z.object({
  type: z.string(),
  /** Of a header: `TEXT`, or a kind of file. */
  format: z.string().optional(),
  text: z.string().optional(),
  buttons: z.array(button).optional(),
});

export const templateRow = z.object({
  name: z.string().min(1).max(512),
  language: z.string().min(2).max(15),
  status: z.string(),
  category: z.string(),
  components: z.array(component),
});

export const templatesPage = z.object({
  data: z.array(z.unknown()),
  paging: z
    .object({ cursors: z.object({ after: z.string().optional() }).optional(), next: z.string().optional() })
    .optional(),
});

/** Of a number: the accounts to which it belongs are among the entities. */
export const numberHealth = z.object({
  health_status: z.object({ entities: z.array(z.object({ entity_type: z.string(), id: z.string() })) }),
});

export type TemplateComponent = z.infer<typeof component>;
export type TemplateRow = z.infer<typeof templateRow>;
