/** Deadlines of a ticket by its priority, as the addon promises them out of the box; in the demo shop every hour counts. */
import type { StaffTicketRow, TicketPriority } from '../../../contract/odoo';
import type { TicketRecord } from '../store/records';
import { isSettled } from './status-steps';

const HOUR_MS = 3_600_000;
const HOURS: Readonly<Record<TicketPriority, { readonly answer: number; readonly resolution: number }>> = {
  urgent: { answer: 1, resolution: 8 },
  high: { answer: 2, resolution: 16 },
  medium: { answer: 4, resolution: 32 },
  low: { answer: 8, resolution: 64 },
};

/** While a ticket waits for the customer, or is settled, its clock is paused. */
export function isPaused({ row: { status } }: TicketRecord): boolean {
  return status === 'waiting_customer' || isSettled(status);
}

export function serviceLevel(ticket: TicketRecord, now: Date): NonNullable<StaffTicketRow['sla']> {
  const { row, first_response_at, paused_ms = 0 } = ticket;
  const created = Date.parse(row.created_at);
  const { answer, resolution } = HOURS[row.priority];
  const answerBy = created + answer * HOUR_MS;
  const resolveBy = created + resolution * HOUR_MS + paused_ms;
  const deadline = first_response_at === undefined ? Math.min(answerBy, resolveBy) : resolveBy;
  const missed = isAfter(first_response_at ?? row.resolved_at, answerBy);
  const state = (): NonNullable<StaffTicketRow['sla']>['state'] => {
    if (isSettled(row.status)) return missed || isAfter(row.resolved_at, resolveBy) ? 'missed' : 'kept';
    if (!isPaused(ticket) && now.getTime() > deadline) return 'late';
    return missed ? 'missed' : 'on_time';
  };
  return { deadline: new Date(deadline).toISOString(), state: state() };
}

function isAfter(instant: string | undefined, deadline: number): boolean {
  return instant !== undefined && Date.parse(instant) > deadline;
}
