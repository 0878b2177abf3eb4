/** From the core to the wire: conversations as a shopper sees them. */
import type { AgentCard } from '../../contract/odoo';
import type {
  Agent,
  ConsentState,
  Conversation as WireConversation,
  PastConversation,
  Queue,
} from '../../contract/shopper';
import type { Conversation, LogEntry, QueuePosition } from '../conversation';
import { summaryOf } from '../entry-summary';
import type { ClientLinks } from './client-links.port';
import { toMessage } from './message.mapper';

export function toConversation(
  conversation: Conversation,
  entries: readonly LogEntry[],
  links: ClientLinks,
): WireConversation {
  return {
    id: conversation.id,
    state: conversation.state,
    locale: conversation.locale,
    agent: toAgent(conversation.agent, links),
    queue: toQueue(conversation.queue),
    consent: toConsent(conversation),
    last_sequence: conversation.lastSequence,
    messages: entries.map((entry) => toMessage(conversation, entry, links)),
  };
}

function toConsent({ consent }: Conversation): ConsentState | null {
  return consent === undefined ? null : { version: consent.version, agreed: consent.agreed };
}

export function toPastConversation(conversation: Conversation, last: LogEntry | undefined): PastConversation {
  return {
    id: conversation.id,
    state: conversation.state,
    agent_name: conversation.agent?.name ?? null,
    started_at: conversation.startedAt,
    ended_at: conversation.endedAt,
    last_message: last === undefined ? null : summaryOf(last).slice(0, 200),
    last_sequence: conversation.lastSequence,
    rating: conversation.rating,
  };
}

export function toAgent(agent: AgentCard, links: ClientLinks): Agent;
export function toAgent(agent: AgentCard | null, links: ClientLinks): Agent | null;
export function toAgent(agent: AgentCard | null, links: ClientLinks): Agent | null {
  return agent === null ? null : { id: agent.id, name: agent.name, avatar_url: links.picture(agent) };
}

export function toQueue(queue: QueuePosition | null): Queue | null {
  return queue === null ? null : { position: queue.position, estimated_wait_seconds: queue.estimatedWaitSeconds };
}
