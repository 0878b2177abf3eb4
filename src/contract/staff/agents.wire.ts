/** Staff API: agents, and hand-overs of chats. */
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { LongText, OneLine } from '../shopper/field-rules';

export type AgentStatus = 'available' | 'busy' | 'away' | 'offline';
const AGENT_STATUSES: readonly (AgentStatus | 'auto')[] = ['available', 'busy', 'away', 'offline', 'auto'];

export class StaffAgent {
  id: string;
  name: string;
  status: AgentStatus;
  max_concurrent_chats: number;
  /** Chats that this agent has now. */
  live_chats: number;
  skills: string[];
  languages: string[];
  channels: string[];
  /** 1..5 */
  rating_average: number | null;
  rating_count: number;
  first_response_seconds: number | null;
  chats_today: number;
  open_tickets: number;
  /** Ever; null: the addon is too old to count. */
  tickets_resolved: number | null;
  /** Mean of the last 30 days. */
  resolution_seconds: number | null;
  department: string | null;
  /** For colleagues. */
  bio: string | null;
  email: string | null;
  /** When the person last signed in, was there or answered; agents see their own alone. */
  last_activity_at: string | null;
}

export class StaffAgents {
  agents: StaffAgent[];
}

export class StaffAgentAnswer {
  agent: StaffAgent;
}

/** Agents change themselves; only managers change others, skills and limits. */
export class StaffAgentPatch {
  /** `auto` follows Odoo's presence again. */
  @IsOptional() @IsIn(AGENT_STATUSES) status?: AgentStatus | 'auto';
  @IsOptional() @IsInt() @Min(1) @Max(50) max_concurrent_chats?: number;
  /** Replaces the skills. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @IsNotEmpty({ each: true })
  @MaxLength(64, { each: true })
  skills?: string[];
}

export class StaffAssignRequest {
  /** Who gets the chat; without it the person who asks. */
  @IsOptional()
  @OneLine(64)
  agent_id?: string;
}

export class StaffTransferRequest {
  /** One of the two, or neither: back to the head of the queue. */
  @IsOptional() @OneLine(64) agent_id?: string;
  @IsOptional() @OneLine(64) skill?: string;
  /** For colleagues; the shopper never sees it. */
  @IsOptional() @LongText(2000) note?: string;
}

/** Where the chat is now. */
export class StaffHandOver {
  state: 'waiting' | 'live';
  agent_id: string | null;
}
