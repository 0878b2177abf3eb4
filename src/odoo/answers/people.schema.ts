/** People of the shop as Odoo names them. */
import { z } from 'zod';
import type { AgentCard } from '../../contract/facade';

export const agentCard: z.ZodType<AgentCard> = z.object({ id: z.string(), name: z.string() });
