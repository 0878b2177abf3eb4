/** Staff API: tickets. */
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import {
  CategoryCode,
  ChannelKey,
  ConversationId,
  SeenCharacters,
  LongText,
  MOST_ENTRIES,
  OneLine,
  PhoneNumber,
} from '../shopper/field-rules';
import { StaffMessageRequest } from './staff.wire';
import { TICKET_PRIORITIES, TICKET_STATUSES } from '../shopper/ticket-words';
import { CustomFields } from './custom-fields.rule';
import type { CustomValue } from './custom-fields.rule';
import { MAX_DESCRIPTION_BYTES, Ticket, TicketMessage } from '../shopper/ticket.wire';
import type { TicketPriority, TicketSource, TicketStatus } from '../shopper/ticket-words';

export type TicketAction = 'resolve' | 'close' | 'assign_to_me' | 'priority';
const TICKET_ACTIONS: readonly TicketAction[] = ['resolve', 'close', 'assign_to_me', 'priority'];

export class StaffTicketsQuery {
  @IsOptional() @IsIn(TICKET_STATUSES) status?: TicketStatus;
  @IsOptional() @IsIn(TICKET_PRIORITIES) priority?: TicketPriority;
  @IsOptional() @CategoryCode() category?: string;
  /** An agent's id, or `none` for tickets of nobody. */
  @IsOptional() @OneLine(64) assignee?: string;
  /** Looked for in reference, subject, customer's name and e-mail. */
  @IsOptional() @OneLine(200) text?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100) limit?: number;
  @IsOptional() @Type(() => Number) @IsInt() @Min(0) @Max(MOST_ENTRIES) offset?: number;
}

export class StaffTicketRequest {
  @OneLine(200) subject: string;
  @IsOptional() @LongText(MAX_DESCRIPTION_BYTES) description?: string;
  @IsOptional() @CategoryCode() category?: string;
  @IsOptional() @IsIn(TICKET_PRIORITIES) priority?: TicketPriority;
  @IsOptional() @ChannelKey() channel?: string;
  /** Links transcript and shopper of this chat. */
  @IsOptional() @ConversationId() conversation_id?: string;
  @IsOptional() @OneLine(120) name?: string;
  @IsOptional() @IsEmail() @SeenCharacters() @MaxLength(254) email?: string;
  @IsOptional() @PhoneNumber() phone?: string;
  /** By their labels in Odoo; null empties one. */
  @IsOptional() @CustomFields() custom_fields?: Record<string, CustomValue>;
  /** Makes repeating the call harmless. */
  @IsOptional() @IsUUID() client_ticket_id?: string;
}

export class StaffTicketPatch {
  @IsOptional() @OneLine(200) subject?: string;
  @IsOptional() @IsIn(TICKET_STATUSES) status?: TicketStatus;
  @IsOptional() @IsIn(TICKET_PRIORITIES) priority?: TicketPriority;
  @IsOptional() @CategoryCode() category?: string;
  /** An agent's id, or `none`. */
  @IsOptional() @OneLine(64) assignee?: string;
  /** By their labels in Odoo; null empties one, and those that are not named stay as they are. */
  @IsOptional() @CustomFields() custom_fields?: Record<string, CustomValue>;
}

export class StaffTicketMessageRequest extends StaffMessageRequest {
  /** True: a note that the customer never sees. */
  @IsOptional() @IsBoolean() is_internal?: boolean;
}

export class StaffTicketsBulkRequest {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @MaxLength(32, { each: true })
  references: string[];
  @IsIn(TICKET_ACTIONS) action: TicketAction;
  /** Needed for the action `priority`. */
  @IsOptional() @IsIn(TICKET_PRIORITIES) priority?: TicketPriority;
}

export class TicketCustomer {
  name: string | null;
  email: string | null;
  phone: string | null;
}

export class TicketDeadline {
  deadline: string;
  /** `late`: running and past its deadline; `missed`: answered or resolved too late. */
  state: 'on_time' | 'late' | 'kept' | 'missed';
}

export class StaffTicket extends Ticket {
  channel: string | null;
  agent_id: string | null;
  customer: TicketCustomer;
  sla: TicketDeadline | null;
  first_response_seconds: number | null;
  resolution_seconds: number | null;
  /** How it came. */
  source: TicketSource | null;
  /** The customer's, as in `customer`. */
  sender_email: string | null;
  phone: string | null;
  /** Of what was said between customer and agents; null where an older addon does not say. */
  message_count: number | null;
  /** What the customer said when they rated it. */
  feedback: string | null;
  resolved_issue: boolean | null;
  /** Those that are filled, by their labels in Odoo: an option or a tag by its label, a record by its id, a date as `2026-11-30`. */
  custom_fields: Record<string, CustomValue>;
}

export class TicketFile {
  id: string;
  name: string;
  mimetype: string;
  /** Bytes. */
  size: number;
}

export class StaffTicketMessage extends TicketMessage {
  is_internal: boolean;
  sender_email: string | null;
  updated_at: string;
  attachments: TicketFile[];
}

export class StaffTicketDetail extends StaffTicket {
  description: string;
  /** Oldest first. */
  messages: StaffTicketMessage[];
  /** Beside those of the messages. */
  attachments: TicketFile[];
}

export class StaffTickets {
  tickets: StaffTicket[];
  /** Of a search for text at most 10,000 are counted. */
  total: number;
}

export class StaffTicketAnswer {
  ticket: StaffTicketDetail;
}

export class CustomerTold {
  by: 'chat' | 'email' | 'whatsapp';
  at: string;
}

export class StaffTicketDone extends StaffTicketAnswer {
  /** How the customer heard of it; empty where there is no way to them, or nothing new. */
  told: CustomerTold[];
}

export class RefusedTicket {
  reference: string;
  reason: string;
}

/** Each ticket is done or refused by itself. */
export class StaffTicketsBulkAnswer {
  done: string[];
  refused: RefusedTicket[];
}
