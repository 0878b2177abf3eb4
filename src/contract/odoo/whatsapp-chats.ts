/** People on WhatsApp, as far as the desk has to know: the window of 24 hours, what became of messages, and templates. */
import { z } from 'zod';
import { Shape, text } from './shape';

/** Why a message did not reach its person. `window_over`: they wrote more than 24 hours ago; `unreachable`: they have no WhatsApp, or it takes nothing. */
export const undelivered = z.enum([
  'window_over',
  'unreachable',
  'template',
  'unsupported',
  'too_many',
  'number',
  'unknown',
]);

/** A message that Meta has approved, with the texts for its variables; `name` is as Meta writes the variable, with its part: `body.1`. */
export const templateUse = z.strictObject({
  name: text,
  /** As Meta has it: `en_US`. */
  language: text,
  variables: z.array(z.strictObject({ name: text, text })),
});

export type Undelivered = z.infer<typeof undelivered>;
export type TemplateUse = Shape<typeof templateUse>;
