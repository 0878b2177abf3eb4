/** Staff API: operations that Odoo refused for good. */
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { MOST_ENTRIES } from '../shopper/field-rules';

export class DeadLettersQuery {
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(200) limit?: number;
  @IsOptional() @Type(() => Number) @IsInt() @Min(0) @Max(MOST_ENTRIES) offset?: number;
}

export class DeadLetterRow {
  /** Of the operation; the same whenever it is told again. */
  id: string;
  conversation_id: string;
  /** `open`, `message`, `connect`, `read`, `end`, `rate`, `ticket` or `transcript`. */
  kind: string;
  code: string;
  /** Odoo's words, for staff only. */
  reason: string;
  refused_at: string;
}

export class DeadLetterList {
  dead_letters: DeadLetterRow[];
  total: number;
}
