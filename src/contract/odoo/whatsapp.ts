/** The shop's numbers on WhatsApp, as Odoo tells them; their secrets stand nowhere else on the wire, and in no snapshot. */
import { z } from 'zod';
import { Shape, instant, text } from './shape';

const numberRow = z.object({
  /** Meta's phone number ID. */
  id: z.string(),
  /** Meta's WhatsApp Business Account ID. Absent: not entered. */
  account: z.string().optional(),
  /** Key of the channel to which its chats belong. */
  channel: z.string(),
  /** Bearer token of the Graph API. */
  token: z.string(),
  /** Meta signs the webhook with it. */
  app_secret: z.string(),
  /** The one before, which counts until then. Absent: none does. */
  former_app_secret: z.object({ secret: z.string(), until: instant }).optional(),
  /** Meta asks for it when the webhook is set up. */
  verify_token: z.string(),
  /** Such as `v24.0`. Absent: the bridge's own. */
  graph_version: z
    .string()
    .regex(/^v\d{1,3}\.\d$/)
    .optional(),
});

/** `version` changes whenever one of the numbers does. */
export const whatsappNumbersAnswer = z.object({
  version: z.string(),
  unchanged: z.boolean(),
  /** Absent when `unchanged`. Those whose settings are not complete are left out. */
  numbers: z.array(numberRow).optional(),
});

/** Numbers for which nothing is sent, because Meta refuses it until somebody mends it. */
export const whatsappTroubles = z.strictObject({
  numbers: z
    .array(
      z.strictObject({
        /** Phone number ID; one that is gone is ignored. */
        id: text,
        /** Meta's, of the refusal. */
        code: z.int().min(0),
      }),
    )
    .max(1000),
});

export type WhatsAppNumberRow = Shape<typeof numberRow>;
export type WhatsAppNumbersAnswer = Shape<typeof whatsappNumbersAnswer>;
export type WhatsAppTroubles = Shape<typeof whatsappTroubles>;
