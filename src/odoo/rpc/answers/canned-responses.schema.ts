/** Answers with canned responses. */
import { z } from 'zod';
import { answered } from './staff.schema';
import { ticketCategory } from './tickets.schema';

const row = z.object({
  id: z.string(),
  shortcut: z.string(),
  content: z.string(),
  category: ticketCategory,
  usage_count: z.number(),
  last_used_at: z.string().optional(),
});

export const cannedResponsesAnswer = answered({ canned_responses: z.array(row) });
export const cannedResponseAnswer = answered({ canned_response: row });
export const cannedResponseDeleted = answered({});
export const cannedResponseUsed = answered({ content: z.string() });
