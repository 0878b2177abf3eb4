/** Requests of a shopper's client. Unknown fields are refused. */
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { MAX_ATTACHMENTS } from './message-limits';
import {
  ChannelKey,
  LATEST_SECOND,
  LocaleTag,
  MessageText,
  MOST_ENTRIES,
  OneLine,
  SeenCharacters,
} from './field-rules';

const UPLOAD_PURPOSES = ['message', 'ticket'] as const;

export class VisitorDetails {
  @IsOptional() @OneLine(120) name?: string;
  @IsOptional() @IsEmail() @SeenCharacters() @MaxLength(254) email?: string;
  @IsOptional() @OneLine(32) phone?: string;
}

export class PageDetails {
  @IsString() @MaxLength(2048) url: string;
  @IsOptional() @OneLine(300) title?: string;
  @IsOptional() @IsString() @MaxLength(2048) referrer?: string;
  /** Worth of the cart, in the shop's currency. */
  @IsOptional() @IsNumber() @Min(0) @Max(1e12) cart_value?: number;
}

export class InitRequest {
  /** Key of the livechat channel; `default` when left out. */
  @IsOptional() @ChannelKey() channel?: string;
  /** BCP 47, for example `en` or `bn`. */
  @IsOptional() @LocaleTag() locale?: string;
  @IsOptional() @IsString() @MaxLength(4096) resume_token?: string;
  /**
   * JWT in which the shop vouches for its shopper: `sub` (non-empty text), `aud` (key of the channel), `exp` (at most a day
   * ahead), `iss` where the channel has one, and `name`, `email`, `phone`. Signed with the channel's secret (HS256) or by its
   * issuer's public keys (RS256, ES256).
   */
  @IsOptional() @IsString() @MaxLength(4096) identity_token?: string;
  @IsOptional() @ValidateNested() @Type(() => VisitorDetails) visitor?: VisitorDetails;
  @IsOptional() @ValidateNested() @Type(() => PageDetails) page?: PageDetails;
  /** True leaves a chat behind that an agent has ended: without it, its last words and its rating come first, for a day. */
  @IsOptional() @IsBoolean() new_conversation?: boolean;
}

export class ConsentRequest {
  /** Of the channel's line, as it was shown. */
  @OneLine(64) version: string;
}

export class BotRequest {
  @MessageText() message: string;
  @IsUUID() client_message_id: string;
}

export class SendRequest {
  /** May be empty beside attachments. */
  @ValidateIf(needsText)
  @MessageText()
  content: string;
  @IsUUID() client_message_id: string;
  /** Of `POST /chat/attachments` in this conversation. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_ATTACHMENTS)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  attachment_ids?: string[];
}

/** What an uploaded file is for. */
export class UploadQuery {
  /** `ticket`: it may also be uploaded after the end of the chat. */
  @IsOptional() @IsIn(UPLOAD_PURPOSES) for?: (typeof UPLOAD_PURPOSES)[number];
}

/** Of a link to a file. */
export class AttachmentQuery {
  @Type(() => Number) @IsInt() @Min(0) @Max(LATEST_SECOND) expires: number;
  @Matches(/^[A-Za-z0-9_-]{43}$/) signature: string;
}

/** Of a link to an agent's picture. */
export class PictureQuery {
  /** Version of the picture. */
  @OneLine(64) v: string;
  @Matches(/^[A-Za-z0-9_-]{43}$/) signature: string;
}

export class ConnectRequest {
  @IsOptional() @OneLine(500) reason?: string;
  @IsOptional() @OneLine(64) skill?: string;
  @IsOptional() @ValidateNested() @Type(() => VisitorDetails) visitor?: VisitorDetails;
}

export class EndRequest {
  /** Why the shopper leaves, for staff. */
  @IsOptional()
  @OneLine(200)
  reason?: string;
}

export class RevokeRequest {
  /** Instead of a session, for a page that has none open. */
  @IsOptional() @IsString() @MaxLength(4096) resume_token?: string;
}

export class RateRequest {
  @IsInt() @Min(1) @Max(5) rating: number;
  @IsOptional() @IsString() @MaxLength(2000) feedback?: string;
  @IsOptional() @IsBoolean() resolved?: boolean;
}

export class TranscriptRequest {
  @IsEmail() @SeenCharacters() @MaxLength(254) email: string;
}

export class TranscriptQuery {
  /** `txt` when left out. */
  @IsOptional() @IsIn(['txt', 'html']) format?: 'txt' | 'html';
  /** IANA zone of the times in it, which the file names; UTC when left out, and for a zone that the bridge does not know. */
  @IsOptional() @OneLine(64) timezone?: string;
}

export class MessagesQuery {
  /** Messages after this sequence; 0 is from the beginning. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(0) @Max(MOST_ENTRIES) after?: number;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(200) limit?: number;
  /** One of the shopper's past conversations; this one when left out. */
  @IsOptional() @IsString() @MaxLength(64) conversation?: string;
}

export class ConfigQuery {
  @IsOptional() @ChannelKey() channel?: string;
  @IsOptional() @LocaleTag() locale?: string;
}

export class TypingFrame {
  @IsBoolean() is_typing: boolean;
}

export class ReadFrame {
  @IsInt() @Min(0) @Max(MOST_ENTRIES) sequence: number;
}

export class FaqEntryQuery {
  @IsOptional() @LocaleTag() locale?: string;
  /** Key of the livechat channel; `default` when left out. */
  @IsOptional() @ChannelKey() channel?: string;
}

export class FaqQuery {
  @IsOptional() @LocaleTag() locale?: string;
  @IsOptional() @IsString() @MaxLength(64) category?: string;
  @IsOptional() @OneLine(200) q?: string;
  @IsOptional() @ChannelKey() channel?: string;
  /** At most this many of the entries that are read most, instead of all; not together with `q`. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(10) popular?: number;
}

export class FaqFeedbackRequest {
  @IsBoolean() helpful: boolean;
}

function needsText({ content, attachment_ids }: SendRequest): boolean {
  return content !== '' || !Array.isArray(attachment_ids) || attachment_ids.length === 0;
}
