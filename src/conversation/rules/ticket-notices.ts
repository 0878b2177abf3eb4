/** News of tickets that a chat told, until the shopper has seen them: the desk tells another way what they have not. */
import type { Conversation, TicketNotice } from '../conversation';
import { Draft } from './draft';

/** The latest entry is news of this ticket; without `notice`, that it was received. */
export function toldOfTicket(draft: Draft, ticket: string, notice?: string): Draft {
  const told = { sequence: draft.now.lastSequence, ticket, ...(notice === undefined ? {} : { notice }) };
  return draft.change({ ticketNotices: [...unseen(draft.now), told] });
}

/** At the end of a chat. WhatsApp brings its entries to the person in any case, or says that it could not. */
export function tellUnseenNotices(draft: Draft): Draft {
  if (draft.now.whatsapp !== undefined) return draft;
  const notices = unseen(draft.now);
  for (const { ticket, notice } of notices) ticketUnheard(draft, ticket, notice);
  return draft.now.ticketNotices === undefined ? draft : draft.change({ ticketNotices: undefined });
}

/** The entry with this sequence could not be brought to its person. */
export function noticeNotBrought(draft: Draft, sequence: number): Draft {
  const { ticketNotices = [] } = draft.now;
  const lost = ticketNotices.find((notice) => notice.sequence === sequence);
  if (lost === undefined) return draft;
  return ticketUnheard(draft, lost.ticket, lost.notice).change({
    ticketNotices: ticketNotices.filter((notice) => notice !== lost),
  });
}

export function ticketUnheard(draft: Draft, ticket: string, notice?: string): Draft {
  const id = `ticket-unheard:${notice ?? ticket}`;
  const of = notice === undefined ? {} : { notice };
  return draft.enqueue({ id, conversation: draft.now.id, kind: 'ticket_unheard', ticket, ...of });
}

/** Whoever wrote after a notice had it before their eyes. */
function unseen({ ticketNotices = [], shopperReadSequence, shopperSequence = 0 }: Conversation): TicketNotice[] {
  return ticketNotices.filter(({ sequence }) => sequence > Math.max(shopperReadSequence, shopperSequence));
}
