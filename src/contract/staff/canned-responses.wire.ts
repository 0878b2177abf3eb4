/** Staff API: canned responses. */
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { ConversationId, LocaleTag, LongText, MOST_ENTRIES, OneLine } from '../shopper/field-rules';
import { TICKET_CATEGORIES } from '../shopper/ticket-words';
import type { TicketCategory } from '../shopper/ticket-words';

const MAX_CONTENT_BYTES = 10 * 1024;

export class CannedResponsesQuery {
  /** The language of the contents; the person's own when left out. */
  @IsOptional() @LocaleTag() locale?: string;
  @IsOptional() @OneLine(200) text?: string;
  @IsOptional() @IsIn(TICKET_CATEGORIES) category?: TicketCategory;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100) limit?: number;
  @IsOptional() @Type(() => Number) @IsInt() @Min(0) @Max(MOST_ENTRIES) offset?: number;
}

export class CannedResponseRequest {
  /** What an agent types after `::`. */
  @OneLine(64) shortcut: string;
  /** Placeholders: `{{shopper}}`, `{{order}}`, `{{agent}}`. */
  @LongText(MAX_CONTENT_BYTES) content: string;
  @IsOptional() @IsIn(TICKET_CATEGORIES) category?: TicketCategory;
  @IsOptional() @LocaleTag() locale?: string;
}

export class CannedResponsePatch {
  @IsOptional() @OneLine(64) shortcut?: string;
  @IsOptional() @LongText(MAX_CONTENT_BYTES) content?: string;
  @IsOptional() @IsIn(TICKET_CATEGORIES) category?: TicketCategory;
  /** The language in which `content` is changed. */
  @IsOptional() @LocaleTag() locale?: string;
}

export class CannedResponseUseRequest {
  /** Fills the placeholders from this chat. */
  @IsOptional() @ConversationId() conversation_id?: string;
  @IsOptional() @LocaleTag() locale?: string;
}

export class CannedResponse {
  id: string;
  shortcut: string;
  content: string;
  category: TicketCategory;
  usage_count: number;
  last_used_at: string | null;
}

export class CannedResponses {
  /** Most used first. */
  canned_responses: CannedResponse[];
  total: number;
}

export class CannedResponseAnswer {
  canned_response: CannedResponse;
}

/** Ready to send. */
export class CannedResponseUsed {
  content: string;
}
