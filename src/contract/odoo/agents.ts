/** Agents as staff see them, and who has a chat. */
import { z } from 'zod';
import { Shape, conversationId, operationId, text } from './shape';
import { answered } from './staff';

export const agentStatus = z.enum(['available', 'busy', 'away', 'offline']);

const agentRow = z.object({
  /** `res.users` id, the same as in `AgentCard` and `StaffPerson`. */
  id: z.string(),
  name: z.string(),
  status: agentStatus,
  max_concurrent_chats: z.number(),
  /** Chats that this agent has now. */
  live_chats: z.number(),
  skills: z.array(z.string()),
  /** Primary language tags. */
  languages: z.array(z.string()),
  /** Keys of the channels in which this agent serves and which the asking person may see. */
  channels: z.array(z.string()),
  /** 1..5, over chats and tickets; absent without ratings. */
  rating_average: z.number().optional(),
  rating_count: z.number(),
  /** Mean seconds from being given a chat to the first answer; absent while there is none. */
  first_response_seconds: z.number().optional(),
  chats_today: z.number(),
  open_tickets: z.number(),
  /** Ever; absent: the addon is too old to count. */
  tickets_resolved: z.number().optional(),
  /** Mean of the last 30 days; absent while there is none. */
  resolution_seconds: z.number().optional(),
  /** For staff, never for shoppers; absent while there is none. */
  department: z.string().optional(),
  bio: z.string().optional(),
  email: z.string().optional(),
  /** Managers see it of everybody, agents of themselves. */
  last_activity_at: z.string().optional(),
});

export const agentChange = z.strictObject({
  staff: text,
  /** Agents change themselves; only managers change others, skills and limits. */
  agent: text,
  /** `auto` follows Odoo's presence again. */
  status: z.enum(['auto', ...agentStatus.options]).optional(),
  /** 1..50. */
  max_concurrent_chats: z.int().optional(),
  /** Replaces the skills; names that do not exist yet are made. */
  skills: z.array(text).optional(),
});

const inChat = { id: operationId, staff: text, conversation: conversationId };

/** Assigns a chat to an agent, by default to the person who asks. */
export const staffAssign = z.strictObject({ ...inChat, agent: text.optional() });

/** Transfers a live chat: to `agent`, to anyone with `skill`, or, with neither, back to the head of the queue. */
export const staffTransfer = z.strictObject({
  ...inChat,
  agent: text.optional(),
  skill: text.optional(),
  /** For colleagues: an internal note that the shopper never sees. */
  note: text.optional(),
});

export const agentsAnswer = answered({ agents: z.array(agentRow) });
export const agentAnswer = answered({ agent: agentRow });
/** Where the chat is now. */
export const handOver = answered({ state: z.enum(['waiting', 'live']), agent: z.string().optional() });

export type AgentStatus = z.infer<typeof agentStatus>;
export type AgentRow = Shape<typeof agentRow>;
export type AgentChange = Shape<typeof agentChange>;
export type StaffTransfer = Shape<typeof staffTransfer>;
export type HandOver = Shape<typeof handOver>;
