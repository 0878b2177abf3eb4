/** A minimal check of façade answers: an object with its main member. */
import type { FacadeMethod, FacadeMethods } from '../../contract/odoo';
import { isRecord } from './json-value';

type Kind = 'string' | 'number' | 'boolean' | 'list';

/** Null: the answer may be an empty object. */
const MAIN_MEMBER: Readonly<Record<FacadeMethod, readonly [string, Kind] | null>> = {
  hello: ['addon_version', 'string'],
  settings: ['version', 'string'],
  left_out: null,
  push: ['results', 'list'],
  typing: null,
  pull_events: ['events', 'list'],
  ack_events: ['acknowledged', 'number'],
  attachment: null,
  agent_picture: null,
  orders: ['orders', 'list'],
  staff_login: ['granted', 'boolean'],
  staff_post: ['ok', 'boolean'],
  staff_end: ['ok', 'boolean'],
  tickets: ['tickets', 'list'],
  ticket: null,
  ticket_reply: ['accepted', 'boolean'],
  ticket_feedback: ['accepted', 'boolean'],
  staff_agents: ['ok', 'boolean'],
  staff_agent_change: ['ok', 'boolean'],
  staff_assign: ['ok', 'boolean'],
  staff_transfer: ['ok', 'boolean'],
  staff_tickets: ['ok', 'boolean'],
  staff_ticket: ['ok', 'boolean'],
  staff_ticket_create: ['ok', 'boolean'],
  staff_ticket_change: ['ok', 'boolean'],
  staff_ticket_message: ['ok', 'boolean'],
  staff_tickets_bulk: ['ok', 'boolean'],
  staff_canned_responses: ['ok', 'boolean'],
  staff_canned_response_save: ['ok', 'boolean'],
  staff_canned_response_delete: ['ok', 'boolean'],
  staff_canned_response_use: ['ok', 'boolean'],
  staff_transcripts: ['ok', 'boolean'],
  staff_notifications: ['ok', 'boolean'],
  staff_dashboard: ['ok', 'boolean'],
};

export function isAnswerOf<M extends FacadeMethod>(method: M, answer: unknown): answer is FacadeMethods[M]['answer'] {
  if (!isRecord(answer)) return false;
  const main = MAIN_MEMBER[method];
  if (main === null) return true;
  const [key, kind] = main;
  const member = answer[key];
  return kind === 'list' ? Array.isArray(member) : typeof member === kind;
}
