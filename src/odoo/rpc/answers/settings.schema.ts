/** The settings snapshot. */
import { z } from 'zod';
import type { SettingsAnswer } from '../../../contract/odoo';

const localizedText = z.record(z.string(), z.string());
const slot = z.object({ open_time: z.number(), close_time: z.number() });
const weekday = z.enum(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']);

const channel = z.object({
  key: z.string(),
  name: z.string(),
  default_locale: z.string(),
  schedule: z.object({
    timezone: z.string(),
    use_business_hours: z.boolean(),
    hours: z.array(z.object({ day: weekday, ...slot.shape, is_open: z.boolean() })),
    exceptions: z.array(z.object({ date: z.string(), slots: z.array(slot) })),
  }),
  texts: z.object({
    welcome: localizedText,
    offline: localizedText,
    greeting: localizedText,
    fallback: localizedText,
    away_offer: localizedText.optional(),
  }),
  away_offer: z.enum(['ticket', 'callback']).optional(),
  enable_chatbot: z.boolean(),
  engine_id: z.string().optional(),
  attachments: z.object({ max_bytes: z.number().int().positive(), extensions: z.array(z.string()) }).optional(),
  theme: z.object({ primary_color: z.string(), position: z.enum(['right', 'left']) }),
  prechat: z.object({ required: z.boolean(), fields: z.array(z.enum(['name', 'email', 'phone'])) }).optional(),
  invitation: z
    .object({
      text: localizedText,
      after_seconds: z.number(),
      url_contains: z.string().optional(),
      cart_value: z.number().optional(),
    })
    .optional(),
});

const intent = z.object({
  id: z.string(),
  name: z.string(),
  category: z.string(),
  patterns: z.array(z.string()),
  examples: z.record(z.string(), z.array(z.string())).optional(),
  response: localizedText,
});

const faqCategory = z.object({
  id: z.string(),
  name: localizedText,
  icon: z.string(),
  channels: z.array(z.string()).optional(),
});

const faq = z.object({
  id: z.string(),
  category_id: z.string(),
  question: localizedText,
  answer: localizedText,
  related_ids: z.array(z.string()),
  view_count: z.number(),
  helpful_count: z.number(),
  not_helpful_count: z.number(),
});

export const settingsAnswer: z.ZodType<SettingsAnswer> = z.object({
  version: z.string(),
  unchanged: z.boolean(),
  snapshot: z
    .object({
      channels: z.array(channel),
      engines: z.array(z.object({ id: z.string(), name: localizedText, intents: z.array(intent) })),
      faq_categories: z.array(faqCategory),
      faqs: z.array(faq),
    })
    .optional(),
});
