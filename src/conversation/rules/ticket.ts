/** A shopper creates a ticket, and the desk reports its changes. */
import type { OdooEvent, OperationResult, TicketPriority, TicketRow } from '../../contract/odoo';
import type { ChatTicket, Conversation, Decision, FileCard, LogEntry } from '../conversation';
import { nothingFollows } from '../conversation';
import { ClientIdReused } from '../conversation.errors';
import { ticketFileId } from '../desk-file';
import { translate } from '../../i18n/translate';
import { personWanted } from './bot-answers';
import { mergeShopper } from './connect';
import { Draft, toSent } from './draft';
import { ticketUnheard, toldOfTicket } from './ticket-notices';
import { shoppersPriority } from './ticket-priority';

export interface TicketWanted {
  /** Idempotency key of this request. */
  readonly operationId: string;
  readonly at: string;
  readonly subject: string;
  readonly description?: string;
  readonly category?: string;
  readonly priority?: TicketPriority;
  readonly email?: string;
  readonly phone?: string;
  readonly attachments?: readonly FileCard[];
  /** The shop's word for the shopper counts in the session that asks. */
  readonly verified: boolean;
}

/**
 * Asks the desk for a ticket of this chat, in any state of the chat, which stays as it is. Hands the transcript over if
 * the desk has none. Asking again changes nothing, unless the desk had refused.
 */
export function shopperWantsTicket(
  conversation: Conversation,
  wanted: TicketWanted,
  transcript: readonly LogEntry[],
): Decision {
  const { operationId, at, verified, attachments = [], ...request } = wanted;
  const earlier = find(conversation, wanted);
  if (earlier !== undefined && earlier.subject !== wanted.subject) throw new ClientIdReused();
  if (earlier !== undefined && !earlier.refused) return nothingFollows(conversation);
  const asked = wanted.priority ?? 'medium';
  const priority = shoppersPriority(asked, verified && conversation.shopper.verified);
  const ticket: ChatTicket = {
    operationId,
    askedAt: at,
    subject: wanted.subject,
    category: wanted.category ?? 'general',
    priority,
    status: 'open',
    reference: null,
    refused: false,
  };
  const others = conversation.tickets.filter((other) => other !== earlier);
  return personWanted(new Draft(conversation))
    .change({ shopper: mergeShopper(conversation.shopper, { email: wanted.email, phone: wanted.phone }) })
    .handOver(transcript)
    .change({ tickets: [...others, ticket] })
    .enqueue({
      id: operationId,
      conversation: conversation.id,
      kind: 'ticket',
      ...request,
      ...(wanted.priority && { priority }),
      ...(attachments.length > 0 && { attachments: attachments.map(toSent) }),
    })
    .decision();
}

/** The desk was asked for this ticket before, and has not refused it. */
export function isAsked(conversation: Conversation, wanted: Pick<TicketWanted, 'operationId'>): boolean {
  return find(conversation, wanted)?.refused === false;
}

function find({ tickets }: Conversation, wanted: Pick<TicketWanted, 'operationId'>): ChatTicket | undefined {
  return tickets.find(({ operationId }) => operationId === wanted.operationId);
}

/** Applies the desk's answers to requests for tickets. Idempotent. */
export function ticketsSettled(draft: Draft, results: readonly OperationResult[], at: string): Draft {
  for (const result of results) {
    const asked = draft.now.tickets.find((ticket) => ticket.operationId === result.id);
    if (asked === undefined || asked.reference !== null) continue;
    if (result.status === 'refused') refused(draft, asked, at);
    else if (result.ticket !== undefined) made(draft, asked, result.ticket, at);
  }
  return draft;
}

type TicketEvent = Extract<OdooEvent, { kind: 'ticket' }>;

/** A ticket of this chat changed at the desk. After the end of the chat the desk is asked to tell it another way. */
export function ticketChanged(draft: Draft, event: TicketEvent): Draft {
  const { reference, status } = event.ticket;
  const known = draft.now.tickets.find((ticket) => ticket.reference === reference);
  if (known !== undefined) replace(draft, known, { ...known, status });
  draft.signal({ kind: 'ticket', reference, status });
  if (draft.now.state === 'ended') return event.notice ? ticketUnheard(draft, reference, event.notice.id) : draft;
  const line = noticeAbout(event, known?.status === status, draft.now.locale);
  if (line === null) return draft;
  const attachments = event.attachments?.map((file) => ({ ...file, id: ticketFileId({ reference, id: file.id }) }));
  draft.record({
    id: `desk-ticket-${event.id}`,
    type: 'system',
    content: line,
    timestamp: event.created_at,
    agentName: event.author?.name ?? null,
    ...(attachments && { attachments }),
  });
  return event.notice ? toldOfTicket(draft, reference, event.notice.id) : draft;
}

function made(draft: Draft, asked: ChatTicket, ticket: TicketRow, at: string): void {
  const { reference, status, priority, category } = ticket;
  replace(draft, asked, { ...asked, reference, status, priority, category, refused: false });
  draft.signal({ kind: 'ticket', reference, status });
  if (draft.now.state === 'ended') return void ticketUnheard(draft, reference);
  tell(draft, `ticket-${asked.operationId}`, translate(draft.now.locale, 'ticket.received', { reference }), at);
  toldOfTicket(draft, reference);
}

function refused(draft: Draft, asked: ChatTicket, at: string): void {
  if (asked.refused) return;
  replace(draft, asked, { ...asked, refused: true });
  tell(draft, `ticket-refused-${asked.operationId}-${at}`, translate(draft.now.locale, 'ticket.refused'), at);
}

/** The notice about a change, or null when there is nothing new to say. */
function noticeAbout(
  { ticket, content, notice, silent }: TicketEvent,
  sameStatus: boolean,
  locale: string,
): string | null {
  const { reference } = ticket;
  if (silent === true) return null;
  if (notice?.kind === 'received') return translate(locale, 'ticket.received', { reference });
  if (content !== undefined) return translate(locale, 'ticket.answered', { reference, content });
  if (sameStatus && notice === undefined) return null;
  return translate(locale, 'ticket.changed', { reference, status: translate(locale, `ticketStatus.${ticket.status}`) });
}

function tell(draft: Draft, id: string, content: string, timestamp: string): Draft {
  if (draft.now.state === 'ended') return draft;
  return draft.record({ id, type: 'system', content, timestamp, agentName: null });
}

function replace(draft: Draft, old: ChatTicket, next: ChatTicket): void {
  draft.change({ tickets: draft.now.tickets.map((ticket) => (ticket === old ? next : ticket)) });
}
