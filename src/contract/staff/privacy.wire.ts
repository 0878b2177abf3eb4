/** Staff API: requests about personal data. */
import { Type } from 'class-transformer';
import { IsEmail, IsInt, IsOptional } from 'class-validator';
import { OneLine, PhoneNumber } from '../shopper/field-rules';

/** Whom it is about: exactly one of the three. */
export class PrivacyRequestBody {
  @IsOptional() @IsEmail() @OneLine(254) email?: string;
  @IsOptional() @PhoneNumber() phone?: string;
  /** Id of the shopper. */
  @IsOptional() @OneLine(200) shopper?: string;
}

export class PrivacyRequestAccepted {
  request_id: string;
}

export class PrivacyRequestStatus {
  request_id: string;
  kind: 'export' | 'erase';
  /** `waiting`: Odoo has done its part, and the bridge's is under way. */
  state: 'draft' | 'waiting' | 'done';
  requested_at: string;
  done_at: string | null;
  /** Rows by what they are; those whose name begins with `kept_` belong to the shop and stay. */
  counts: Record<string, number>;
  /** Of a finished export: valid for a quarter of an hour, and only for the manager who asked. */
  download_url: string | null;
}

export class PrivacyFileQuery {
  /** Unix time in seconds. */
  @Type(() => Number) @IsInt() expires: number;
  @OneLine(128) staff: string;
  @OneLine(128) signature: string;
}
