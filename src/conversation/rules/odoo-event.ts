/** Applies an event from Odoo. Each counts once, in the order of its number. */
import type { AgentAttachment, AgentCard, OdooEvent } from '../../contract/odoo';
import type { Conversation, Decision, EntryMark, FileCard, LogEntry } from '../conversation';
import { DESK_FILE } from '../desk-file';
import { botIsDone, personWanted } from './bot-answers';
import { queuePosition } from './connect';
import { Draft } from './draft';
import { orderChanged } from './order-memory';
import { messageEdited, messageDeleted } from './message-edit';
import { statusSaid } from './status';
import { ticketChanged } from './ticket';
import { tellUnseenNotices } from './ticket-notices';

export interface Notices {
  /** Shown when the agent ended the chat without a message. */
  readonly endedByAgent: string;
  /** Shown when the agent returned a live chat to the queue. */
  readonly givenBack: string;
}

export type EventPosition = 'next' | 'seen' | 'gap';

/** The position of an event relative to the last one applied. */
export function positionOf(conversation: Conversation, event: OdooEvent): EventPosition {
  if (event.number <= conversation.lastEventNumber) return 'seen';
  return event.number === conversation.lastEventNumber + 1 ? 'next' : 'gap';
}

/** Applies an event whose position is `next`. `log` holds the message that was edited, `marks` those that were read. */
export function applyOdooEvent(
  conversation: Conversation,
  event: OdooEvent,
  notices: Notices,
  log: readonly LogEntry[],
  marks: readonly EntryMark[] = log,
): Decision {
  const draft = new Draft(conversation).change({ lastEventNumber: event.number });
  switch (event.kind) {
    case 'message':
      return agentWrote(draft, event).decision();
    case 'message_edited':
      return messageEdited(draft, event.message_id, event.content, log).decision();
    case 'message_deleted':
      return messageDeleted(draft, event.message_id, log).decision();
    case 'agent_joined':
      return joined(draft, event.agent).decision();
    case 'queue':
      return queueMoved(draft, event, notices).decision();
    case 'read':
      return read(draft, event.sequence, marks).decision();
    case 'ended':
      return ended(draft, event, notices).decision();
    case 'ticket':
      return ticketChanged(draft, event).decision();
    case 'order':
      return orderChanged(draft, event).decision();
    case 'status':
      return draft.change(statusSaid(event)).decision();
  }
}

function agentWrote(draft: Draft, event: Extract<OdooEvent, { kind: 'message' }>): Draft {
  if (draft.now.state === 'bot' || draft.now.state === 'waiting') joined(draft, event.author);
  // Name or picture may have changed since: the newest card counts.
  else if (draft.now.agent?.id === event.author.id) draft.change({ agent: event.author });
  return draft.record({
    id: `desk-${event.message_id}`,
    type: 'agent',
    content: event.content,
    agentName: event.author.name,
    agent: event.author,
    timestamp: event.sent_at,
    deskMessageId: event.message_id,
    ...(event.attachments?.length ? { attachments: event.attachments.map(deskFile) } : {}),
    ...(event.products?.length ? { products: event.products } : {}),
    ...(event.order === undefined ? {} : { order: event.order }),
    ...(event.template === undefined ? {} : { template: event.template }),
  });
}

function deskFile({ id, name, mimetype, size }: AgentAttachment): FileCard {
  return { id: `${DESK_FILE}${id}`, name, mimetype, size };
}

function joined(draft: Draft, agent: AgentCard): Draft {
  if (draft.now.state === 'ended' || draft.now.agent?.id === agent.id) return draft;
  return botIsDone(personWanted(draft))
    .change({ state: 'live', agent, queue: null })
    .signal({ kind: 'agent_joined', agent });
}

/** In a live chat this means that the agent returned it to the queue: the shopper reads a notice. What is as it was is not said again. */
function queueMoved(draft: Draft, event: Extract<OdooEvent, { kind: 'queue' }>, notices: Notices): Draft {
  if (draft.now.state === 'ended' || draft.now.state === 'bot') return draft;
  const queue = queuePosition(event);
  if (draft.now.state === 'live') {
    draft.record({
      id: `desk-queue-${event.id}`,
      type: 'system',
      content: notices.givenBack,
      timestamp: event.created_at,
    });
  }
  const { state, queue: known } = draft.now;
  const isAsItWas = known?.position === queue.position && known.estimatedWaitSeconds === queue.estimatedWaitSeconds;
  if (state === 'waiting' && isAsItWas) return draft;
  return draft.change({ state: 'waiting', agent: null, queue }).signal({ kind: 'queue', queue });
}

function read(draft: Draft, sequence: number, marks: readonly EntryMark[]): Draft {
  const { readSequence, lastSequence, failedSequences } = draft.now;
  const upTo = Math.min(sequence, lastSequence);
  if (upTo <= readSequence) return draft;
  const messageIds = marks
    .filter((entry) => entry.type === 'user' && entry.sequence > readSequence && entry.sequence <= upTo)
    .filter((entry) => !failedSequences.includes(entry.sequence))
    .map((entry) => entry.id);
  draft.change({ readSequence: upTo, deliveredSequence: Math.max(draft.now.deliveredSequence, upTo) });
  return messageIds.length === 0 ? draft : draft.signal({ kind: 'status', messageIds, status: 'read' });
}

function ended(draft: Draft, event: Extract<OdooEvent, { kind: 'ended' }>, notices: Notices): Draft {
  if (draft.now.state === 'ended') return draft;
  const message = event.message ?? notices.endedByAgent;
  return botIsDone(tellUnseenNotices(draft))
    .record({ id: `desk-end-${event.id}`, type: 'system', content: message, timestamp: event.created_at })
    .change({ state: 'ended', endedAt: event.created_at, endedBy: event.by, queue: null })
    .signal({ kind: 'ended', by: event.by, reason: `ended_by_${event.by}`, message });
}
