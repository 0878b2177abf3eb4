/** Tickets: what a shopper sends, and sees of their own. */
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { Attachment } from './attachment.wire';
import { CategoryCode, LocaleTag, LongText, MessageText, OneLine, PhoneNumber, SeenCharacters } from './field-rules';
import { MAX_ATTACHMENTS } from './message-limits';
import { TICKET_PRIORITIES } from './ticket-words';
import type { TicketPriority, TicketStatus } from './ticket-words';

/** Longest description, in bytes of UTF-8. */
export const MAX_DESCRIPTION_BYTES = 10 * 1024;

export class TicketRequest {
  @OneLine(200) subject: string;
  @IsOptional() @LongText(MAX_DESCRIPTION_BYTES) description?: string;
  /** Code of one of `GET /chat/ticket/categories`. */
  @IsOptional() @CategoryCode() category?: string;
  /** At most `medium`, or `high` for verified shoppers: asking for more is no error and gives that. */
  @IsOptional() @IsIn(TICKET_PRIORITIES) priority?: TicketPriority;
  /** Where answers shall go. */
  @IsOptional() @IsEmail() @SeenCharacters() @MaxLength(254) email?: string;
  @IsOptional() @PhoneNumber() phone?: string;
  /** Makes repeating the call harmless: the same id in the same conversation is the same ticket. */
  @IsOptional() @IsUUID() client_ticket_id?: string;
  /** Of `POST /chat/attachments` in this conversation. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_ATTACHMENTS)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  attachment_ids?: string[];
}

export class Ticket {
  /** What people quote; null while Odoo has not taken the request yet. It is kept and told as soon as Odoo answers. */
  reference: string | null;
  subject: string;
  status: TicketStatus;
  priority: TicketPriority;
  category: string;
  conversation_id: string | null;
  agent_name: string | null;
  created_at: string;
  updated_at: string;
  resolved_at: string | null;
  /** 1..5, given after resolution; the four below it on request. */
  rating: number | null;
  recommendation: number | null;
  agent_rating: number | null;
  response_time_rating: number | null;
  communication_rating: number | null;
}

export class TicketCategory {
  /** What `category` of a ticket is. */
  code: string;
  /** In the language that was asked for, or the next best. */
  name: string;
}

/** In the order in which they are shown. */
export class TicketCategories {
  categories: TicketCategory[];
}

export class TicketCategoriesQuery {
  @IsOptional() @LocaleTag() locale?: string;
}

export class TicketAnswer {
  ticket: Ticket;
}

export class Tickets {
  /** Newest first, at most 50. */
  tickets: Ticket[];
}

export class TicketMessage {
  id: string;
  author: 'shopper' | 'agent' | 'system';
  name: string | null;
  content: string;
  sent_at: string;
}

export class ShopperTicketMessage extends TicketMessage {
  attachments: Attachment[];
}

export class TicketDetail extends Ticket {
  description: string;
  /** Oldest first. */
  messages: ShopperTicketMessage[];
  /** What the shopper sent with the request. */
  attachments: Attachment[];
}

export class TicketDetailAnswer {
  ticket: TicketDetail;
}

export class TicketMessageRequest {
  @MessageText() message: string;
  /** Makes repeating the call harmless. */
  @IsOptional() @IsUUID() client_message_id?: string;
  /** Of `POST /chat/attachments` in this conversation. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_ATTACHMENTS)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  attachment_ids?: string[];
}

export class TicketFeedbackRequest {
  @IsInt() @Min(1) @Max(5) rating: number;
  @IsOptional() @LongText(2000) feedback?: string;
  @IsOptional() @IsBoolean() resolved?: boolean;
  /** Whether they would recommend the shop. */
  @IsOptional() @IsInt() @Min(1) @Max(5) recommendation?: number;
  @IsOptional() @IsInt() @Min(1) @Max(5) agent_rating?: number;
  @IsOptional() @IsInt() @Min(1) @Max(5) response_time_rating?: number;
  @IsOptional() @IsInt() @Min(1) @Max(5) communication_rating?: number;
}
