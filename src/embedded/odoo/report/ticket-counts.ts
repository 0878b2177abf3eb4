/** Tickets as they stand: by status, priority and category, of nobody, and late. */
import { ticketPriority, ticketStatus } from '../../../contract/odoo';
import type { TicketRecord } from '../store/records';
import { CATEGORIES } from '../tickets/categories';
import { serviceLevel } from '../tickets/service-level';
import { isSettled } from '../tickets/status-steps';

export function ticketCounts(tickets: readonly TicketRecord[], now: Date) {
  const running = tickets.filter(({ row }) => !isSettled(row.status));
  const isLate = (ticket: TicketRecord): boolean => {
    const { state, deadline } = serviceLevel(ticket, now);
    return state === 'late' || Date.parse(deadline) < now.getTime();
  };
  return {
    by_status: counted(ticketStatus.options, (status) => tickets.filter(({ row }) => row.status === status)),
    by_priority: counted(ticketPriority.options, (priority) => tickets.filter(({ row }) => row.priority === priority)),
    by_category: byCategory(tickets),
    unassigned: running.filter(({ row }) => row.assignee === undefined).length,
    late: running.filter(isLate).length,
  };
}

/** Of the categories that are offered, and of those that tickets have. */
function byCategory(tickets: readonly TicketRecord[]): Record<string, number> {
  const codes = [...CATEGORIES, ...tickets.map(({ row }) => ({ code: row.category }))].map(({ code }) => code);
  return counted([...new Set(codes)], (code) => tickets.filter(({ row }) => row.category === code));
}

export function counted<Key extends string>(
  keys: readonly Key[],
  of: (key: Key) => readonly unknown[],
): Record<Key, number> {
  const counts: Partial<Record<Key, number>> = {};
  for (const key of keys) counts[key] = of(key).length;
  return isWhole(counts, keys) ? counts : counted(keys, of);
}

function isWhole<Key extends string>(
  counts: Partial<Record<Key, number>>,
  keys: readonly Key[],
): counts is Record<Key, number> {
  return keys.every((key) => counts[key] !== undefined);
}
