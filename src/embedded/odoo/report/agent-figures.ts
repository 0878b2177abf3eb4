/** Figures of one agent: stars from shoppers over chats and tickets, and the time until the first answer. */
import type { AssignmentRecord, TicketRecord } from '../store/records';
import type { Store } from '../store/store';
import { secondsUntil } from '../tickets/ticket-rows';

const SINCE_MS = 30 * 86_400_000;

export function ratingsOf({ chats, tickets }: Store, agent: number): { readonly count: number; readonly sum: number } {
  const ofChats = chats.values().filter((chat) => chat.agent === agent);
  const ofTickets = tickets.values().filter(({ row }) => row.assignee?.id === String(agent));
  const stars = [...ofChats.map(({ rating }) => rating), ...ofTickets.map(({ row }) => row.rating)];
  const given = stars.flatMap((rating) => (rating === undefined ? [] : [rating]));
  return { count: given.length, sum: given.reduce((sum, rating) => sum + rating, 0) };
}

/** Whole seconds from being given a chat to the first answer, of the last 30 days; 0 without any. */
export function meanFirstResponse(rows: readonly AssignmentRecord[], agent: number, now: Date): number {
  const since = now.getTime() - SINCE_MS;
  const seconds = rows.flatMap(({ agent: own, began_at, answered_at }) => {
    if (own !== agent || answered_at === undefined || Date.parse(began_at) < since) return [];
    return [(Date.parse(answered_at) - Date.parse(began_at)) / 1_000];
  });
  return seconds.length === 0 ? 0 : Math.round(seconds.reduce((sum, one) => sum + one, 0) / seconds.length);
}

/** Tickets that this agent resolved, ever, and the mean seconds of those of the last 30 days. */
export function resolvedBy(tickets: readonly TicketRecord[], agent: number, now: Date) {
  const resolved = tickets.flatMap((ticket) => {
    const { assignee, resolved_at: at } = ticket.row;
    return assignee?.id === String(agent) && at ? [{ at, seconds: secondsUntil(ticket, at) }] : [];
  });
  const recent = resolved.filter(({ at }) => Date.parse(at) >= now.getTime() - SINCE_MS);
  const mean = Math.round(recent.reduce((sum, { seconds }) => sum + seconds, 0) / recent.length);
  return { tickets_resolved: resolved.length, ...(mean > 0 && { resolution_seconds: mean }) };
}
