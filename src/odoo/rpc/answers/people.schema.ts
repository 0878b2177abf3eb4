/** Agents as shoppers see them. */
import { z } from 'zod';
import type { AgentCard, AgentPictureAnswer } from '../../../contract/odoo';

export const agentCard: z.ZodType<AgentCard> = z.object({
  id: z.string(),
  name: z.string(),
  picture: z.string().optional(),
});

export const agentPictureAnswer: z.ZodType<AgentPictureAnswer> = z.object({
  picture: z.object({ version: z.string(), data: z.base64() }).optional(),
});
