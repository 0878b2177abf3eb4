/** Canned responses: Odoo's own `mail.canned.response`, with category, language, placeholders and a count of uses. */
import type { StaffAnswered } from './staff';
import type { TicketCategory } from './tickets';

export interface CannedResponseRow {
  readonly id: string;
  /** What an agent types after `::`. */
  readonly shortcut: string;
  /** In the language asked for; placeholders `{{shopper}}`, `{{order}}`, `{{agent}}` as they stand. */
  readonly content: string;
  readonly category: TicketCategory;
  readonly usage_count: number;
  readonly last_used_at?: string;
}

export interface CannedResponsesQuery {
  readonly staff: string;
  /** Primary language tag; the person's own language without it. */
  readonly locale?: string;
  readonly text?: string;
  readonly category?: TicketCategory;
}

/** Without `canned_response` a new one, which needs `shortcut` and `content`. */
export interface CannedResponseSave {
  readonly staff: string;
  readonly canned_response?: string;
  readonly shortcut?: string;
  readonly content?: string;
  readonly category?: TicketCategory;
  readonly locale?: string;
}

/** Counts the use and fills the placeholders from the conversation; without one they are left out. */
export interface CannedResponseUse {
  readonly staff: string;
  readonly canned_response: string;
  readonly conversation?: string;
  readonly locale?: string;
}

export type CannedResponsesAnswer = StaffAnswered<{ readonly canned_responses: readonly CannedResponseRow[] }>;
export type CannedResponseAnswer = StaffAnswered<{ readonly canned_response: CannedResponseRow }>;
export type CannedResponseUsed = StaffAnswered<{ readonly content: string }>;
