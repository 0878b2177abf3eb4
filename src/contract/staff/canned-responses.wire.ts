/** Staff API: canned responses. */
import { Type } from 'class-transformer';
import { IsBoolean, IsInt, IsOptional, Max, Min } from 'class-validator';
import { CategoryCode, ConversationId, LocaleTag, LongText, MOST_ENTRIES, OneLine } from '../shopper/field-rules';

const MAX_CONTENT_BYTES = 10 * 1024;
const MAX_TITLE = 200;
const LAST = 1_000_000;

export class CannedResponsesQuery {
  /** The language of the contents; the person's own when left out. */
  @IsOptional() @LocaleTag() locale?: string;
  @IsOptional() @OneLine(200) text?: string;
  @IsOptional() @CategoryCode() category?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100) limit?: number;
  @IsOptional() @Type(() => Number) @IsInt() @Min(0) @Max(MOST_ENTRIES) offset?: number;
}

export class CannedResponseRequest {
  /** What an agent types after `::`. */
  @OneLine(64) shortcut: string;
  /** Placeholders: `{{shopper}}`, `{{order}}`, `{{agent}}`. */
  @LongText(MAX_CONTENT_BYTES) content: string;
  @IsOptional() @CategoryCode() category?: string;
  /** Says to agents what it is for. */
  @IsOptional() @OneLine(MAX_TITLE) title?: string;
  /** Smaller numbers come first, in lists and after `::` in Discuss; 10 when left out. */
  @IsOptional() @IsInt() @Min(0) @Max(LAST) order?: number;
  /** With everybody at the desk of the person's company; left out: yes. */
  @IsOptional() @IsBoolean() shared?: boolean;
  @IsOptional() @LocaleTag() locale?: string;
}

export class CannedResponsePatch {
  @IsOptional() @OneLine(64) shortcut?: string;
  @IsOptional() @LongText(MAX_CONTENT_BYTES) content?: string;
  @IsOptional() @CategoryCode() category?: string;
  @IsOptional() @OneLine(MAX_TITLE) title?: string;
  @IsOptional() @IsInt() @Min(0) @Max(LAST) order?: number;
  @IsOptional() @IsBoolean() shared?: boolean;
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
  title: string | null;
  content: string;
  category: string;
  /** Null where the addon in Odoo knows none. */
  order: number | null;
  /** Whether others have it, too. Null where the addon in Odoo does not say. */
  shared: boolean | null;
  usage_count: number;
  last_used_at: string | null;
}

export class CannedResponses {
  /** In their order, then most used first. */
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
