/** Staff API: login and conversations. */
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateIf,
} from 'class-validator';
import { MAX_ATTACHMENTS } from '../shopper/message-limits';
import { DateOrInstant, LocaleTag, MessageText, OneLine, MOST_ENTRIES, YesOrNo } from '../shopper/field-rules';
import { Agent, Queue } from '../shopper/conversation.wire';
import type { ConversationState } from '../shopper/conversation.wire';
import { Message } from '../shopper/message.wire';
import { CHANNEL_KINDS, CONVERSATION_PRIORITIES, CONVERSATION_STATUSES, MESSAGE_KINDS } from './conversation-words';
import type { ChannelKind, ConversationPriority, ConversationStatus, MessageKind } from './conversation-words';

export class LoginRequest {
  @OneLine(254) login: string;
  /** Password or API key of the person in Odoo; one of the two. */
  @IsOptional() @IsString() @MaxLength(1024) password?: string;
  @IsOptional() @IsString() @MaxLength(1024) api_key?: string;
}

export class StaffMember {
  id: string;
  name: string;
  role: 'agent' | 'manager';
}

export class StaffSession {
  /** Goes into `Authorization: Bearer …`. */
  token: string;
  expires_at: string;
  staff: StaffMember;
}

export class StaffConversationsQuery {
  @IsOptional() @IsIn(['bot', 'waiting', 'live', 'ended']) state?: ConversationState;
  @IsOptional() @IsIn(CONVERSATION_STATUSES) status?: ConversationStatus;
  @IsOptional() @IsIn(CONVERSATION_PRIORITIES) priority?: ConversationPriority;
  /** `true`: with messages of the shopper that no agent has read; `false`: without. */
  @IsOptional() @YesOrNo() unread?: boolean;
  @IsOptional() @IsIn(CHANNEL_KINDS) channel_kind?: ChannelKind;
  /** With at least one message that holds words, a picture or another file, or one notice of the chat itself. */
  @IsOptional() @IsIn(MESSAGE_KINDS) message_type?: MessageKind;
  /** `true`: a person is asked for, or has the chat; `false`: the bot has it, or it is over. */
  @IsOptional() @YesOrNo() chat_support_active?: boolean;
  /** The shopper's language; `bn` finds `bn-BD`, too. */
  @IsOptional() @LocaleTag() locale?: string;
  @IsOptional() @OneLine(64) channel?: string;
  /** Agent's id. */
  @IsOptional() @OneLine(64) agent?: string;
  /** Looked for in the shopper's name, e-mail and phone, and in the last message. */
  @IsOptional() @OneLine(200) text?: string;
  /** Begun at this instant or later; a date is its midnight in UTC. */
  @IsOptional() @DateOrInstant() from?: string;
  /** Begun before this instant. */
  @IsOptional() @DateOrInstant() to?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100) limit?: number;
  @IsOptional() @Type(() => Number) @IsInt() @Min(0) @Max(MOST_ENTRIES) offset?: number;
}

export class StaffShopper {
  id: string;
  name: string | null;
  email: string | null;
  phone: string | null;
  verified: boolean;
}

export class StaffConversationSummary {
  id: string;
  state: ConversationState;
  /** `closed` where the state is `ended`, and only there. */
  status: ConversationStatus;
  priority: ConversationPriority;
  /** Messages of the shopper that no agent has read; counted up to 1000. */
  unread: number;
  channel: string;
  channel_kind: ChannelKind;
  /** A person is asked for, or has the chat. */
  chat_support_active: boolean;
  /** Until when the shopper may be written to freely; `null` on the web. */
  window_ends_at: string | null;
  locale: string;
  shopper: StaffShopper;
  agent: Agent | null;
  queue: Queue | null;
  last_sequence: number;
  last_message: string | null;
  started_at: string;
  last_activity_at: string;
  ended_at: string | null;
  rating: number | null;
  /** Operations accepted here that Odoo does not have yet. */
  pending_operations: number;
}

export class StaffConversations {
  conversations: StaffConversationSummary[];
  total: number;
}

export class StaffConversation extends StaffConversationSummary {
  messages: Message[];
}

export class StaffMessageRequest {
  /** May be empty beside attachments. */
  @ValidateIf(needsText)
  @MessageText()
  message: string;
  @IsOptional() @IsUUID() client_message_id?: string;
  /** Of `POST …/attachments` in this conversation or on this ticket, by the same person. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_ATTACHMENTS)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  attachment_ids?: string[];
}

function needsText({ message, attachment_ids }: StaffMessageRequest): boolean {
  return message !== '' || !Array.isArray(attachment_ids) || attachment_ids.length === 0;
}

export class StaffEndRequest {
  @IsOptional() @MessageText() message?: string;
}

/** The message enters the conversation when Odoo's event comes back. */
export class StaffMessageReceipt {
  message_id: string | null;
  status: 'success';
}
