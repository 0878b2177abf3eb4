/** Answers about agents and hand-overs. */
import { z } from 'zod';
import { answered } from './staff.schema';

export const agentStatus = z.enum(['available', 'busy', 'away', 'offline']);

const agentRow = z.object({
  id: z.string(),
  name: z.string(),
  status: agentStatus,
  max_concurrent_chats: z.number(),
  live_chats: z.number(),
  skills: z.array(z.string()),
  languages: z.array(z.string()),
  channels: z.array(z.string()),
  rating_average: z.number().optional(),
  rating_count: z.number(),
  first_response_seconds: z.number().optional(),
  chats_today: z.number(),
  open_tickets: z.number(),
});

export const agentsAnswer = answered({ agents: z.array(agentRow) });
export const agentAnswer = answered({ agent: agentRow });
export const handOver = answered({ state: z.enum(['waiting', 'live']), agent: z.string().optional() });
