/** People as the two sides name them to each other. */
import { z } from 'zod';
import { Shape, instant, text } from './shape';

/** A person in the ERP as a shopper may see them. */
export const agentCard = z.object({
  id: z.string(),
  name: z.string(),
  /** Version of the picture that `agent_picture` gives; absent: there is none. */
  picture: z.string().optional(),
});

export const shopperCard = z.strictObject({
  /** The bridge's id of the shopper, the same in all of that shopper's conversations. */
  id: text,
  name: text.optional(),
  email: text.optional(),
  phone: text.optional(),
  /** True when the shop itself vouched for name, e-mail and phone. */
  verified: z.boolean(),
  /** Until when it does; absent on a verified card: for a day, which is as long as any proof counts. Feature `identity`. */
  verified_until: instant.optional(),
});

export type AgentCard = Shape<typeof agentCard>;
export type ShopperCard = Shape<typeof shopperCard>;
