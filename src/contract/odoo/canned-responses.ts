/** Canned responses: Odoo's own `mail.canned.response`, with category, language, placeholders and a count of uses. */
import { z } from 'zod';
import { Shape, conversationId, locale, text } from './shape';
import { answered } from './staff';
import { ticketCategory } from './tickets';

/** Smaller numbers come first. */
const order = z.int().min(0).max(1_000_000);

const cannedResponseRow = z.object({
  id: z.string(),
  /** What an agent types after `::`. */
  shortcut: z.string(),
  /** Says to agents what it is for; absent where the addon knows none. */
  title: z.string().optional(),
  /** In the language asked for; placeholders `{{shopper}}`, `{{order}}`, `{{agent}}` as they stand. */
  content: z.string(),
  category: ticketCategory,
  /** Absent where the addon knows none. */
  order: order.optional(),
  /** Whether others have it, too; absent where the addon does not say. */
  shared: z.boolean().optional(),
  usage_count: z.number(),
  last_used_at: z.string().optional(),
});

export const cannedResponsesQuery = z.strictObject({
  staff: text,
  /** The person's own language without it. */
  locale: locale.optional(),
  text: text.optional(),
  category: ticketCategory.optional(),
  /** The first ones without it. */
  offset: z.int().min(0).max(1_000_000).optional(),
  /** 100 without it. */
  limit: z.int().min(1).max(100).optional(),
});

/** Without `canned_response` a new one, which needs `shortcut` and `content`. */
export const cannedResponseSave = z.strictObject({
  staff: text,
  canned_response: text.optional(),
  shortcut: text.optional(),
  content: text.optional(),
  /** This and the two below: feature `canned_titles`. */
  title: text.optional(),
  order: order.optional(),
  /** With everybody at the desk of the person's company; a new one is, without it. */
  shared: z.boolean().optional(),
  category: ticketCategory.optional(),
  locale: locale.optional(),
});

export const cannedResponseDelete = z.strictObject({ staff: text, canned_response: text });

/** Counts the use and fills the placeholders from the conversation; without one they are left out. */
export const cannedResponseUse = z.strictObject({
  staff: text,
  canned_response: text,
  conversation: conversationId.optional(),
  locale: locale.optional(),
});

export const cannedResponsesAnswer = answered({ canned_responses: z.array(cannedResponseRow), total: z.number() });
export const cannedResponseAnswer = answered({ canned_response: cannedResponseRow });
export const cannedResponseDeleted = answered({});
export const cannedResponseUsed = answered({ content: z.string() });

export type CannedResponsesQuery = Shape<typeof cannedResponsesQuery>;
export type CannedResponseRow = Shape<typeof cannedResponseRow>;
