/** Façade, conversations as staff manage them: status and priority. Feature `conversation_status`. */
import { z } from 'zod';
import { CONVERSATION_PRIORITIES, CONVERSATION_STATUSES } from '../staff/conversation-words';
import { Shape, conversationId, text } from './shape';
import { answered } from './staff';

export type { ConversationPriority, ConversationStatus } from '../staff/conversation-words';

export const conversationStatus = z.enum(CONVERSATION_STATUSES);
export const conversationPriority = z.enum(CONVERSATION_PRIORITIES);

/** The same for all of these chats; a chat is assigned before its status and priority are set. */
export const staffConversationsChange = z.strictObject({
  staff: text,
  conversations: z.array(conversationId).max(100),
  /** To the person who asks. */
  assign_to_me: z.boolean().optional(),
  priority: conversationPriority.optional(),
  /** `closed` ends the chat. */
  status: conversationStatus.optional(),
});

/** Each chat is done or refused by itself; of one that is refused nothing was written. */
export const staffConversationsChanged = answered({
  done: z.array(z.string()),
  refused: z.array(
    z.object({
      conversation: z.string(),
      code: z.enum(['FORBIDDEN', 'UNKNOWN', 'CONVERSATION_ENDED', 'INVALID']),
      reason: z.string(),
      /** The arguments that it is about, where that is known. */
      fields: z.array(z.string()).optional(),
    }),
  ),
});

export type StaffConversationsChange = Shape<typeof staffConversationsChange>;
export type StaffConversationsChanged = Shape<typeof staffConversationsChanged>;
