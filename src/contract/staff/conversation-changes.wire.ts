/** Staff API: conversations as they are managed, one or many at once. */
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsOptional, IsUUID } from 'class-validator';
import { EachConversationId, MessageText } from '../shopper/field-rules';
import type { ProblemCode } from '../shopper/problem.wire';
import { CONVERSATION_PRIORITIES, CONVERSATION_STATUSES } from './conversation-words';
import type { ConversationPriority, ConversationStatus } from './conversation-words';

export const CONVERSATION_ACTIONS = [
  'open',
  'pending',
  'resolve',
  'close',
  'assign_to_me',
  'low_priority',
  'normal_priority',
  'high_priority',
  'urgent_priority',
] as const;
export type ConversationAction = (typeof CONVERSATION_ACTIONS)[number];

export class StaffConversationPatch {
  /** `closed` ends the chat. */
  @IsOptional() @IsIn(CONVERSATION_STATUSES) status?: ConversationStatus;
  @IsOptional() @IsIn(CONVERSATION_PRIORITIES) priority?: ConversationPriority;
}

export class StaffConversationsBulkRequest {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ArrayUnique()
  @EachConversationId()
  ids: string[];
  @IsIn(CONVERSATION_ACTIONS) action: ConversationAction;
}

export class RefusedConversation {
  id: string;
  code: ProblemCode;
  reason: string;
}

/** Each conversation is done or refused by itself. */
export class StaffConversationsBulkAnswer {
  done: string[];
  refused: RefusedConversation[];
}

export class StaffContinueRequest {
  @MessageText() message: string;
  /** The same id is the same message, said once. */
  @IsOptional() @IsUUID() client_message_id?: string;
}

export const CONTINUED_BY = ['chat', 'email', 'next_visit', 'whatsapp'] as const;

export class StaffContinued {
  /** The new chat, or the one that the shopper had open. */
  conversation_id: string;
  /**
   * `chat`: the shopper has it open; `email`: they have gone, and are told by mail as well; `next_visit`: they have it as they come
   * back, and left no address.
   */
  reached: (typeof CONTINUED_BY)[number];
}
