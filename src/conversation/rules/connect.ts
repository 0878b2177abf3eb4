/** A shopper asks for an agent, and the desk answers. */
import type { DeskState, ShopperCard } from '../../contract/odoo';
import type { MessageAction } from '../../contract/shopper';
import type { Conversation, Decision, LogEntry, QueuePosition } from '../conversation';
import { botIsDone, personWanted } from './bot-answers';
import { deskCard } from '../proven-shopper';
import { Draft } from './draft';
import { refuseEnded } from './message';
import { reopened } from './status';

export interface AgentRequest {
  readonly at: string;
  readonly noticeId: string;
  /** The notice that the shopper reads at once. */
  readonly notice: string;
  readonly reason?: string;
  readonly skill?: string;
  readonly visitor?: Partial<Pick<ShopperCard, 'name' | 'email' | 'phone'>>;
}

/** Hands the transcript over and asks for an agent. Asking again while waiting or live changes nothing. */
export function shopperRequestsAgent(
  conversation: Conversation,
  wanted: AgentRequest,
  transcript: readonly LogEntry[],
): Decision {
  refuseEnded(conversation);
  const draft = new Draft(conversation);
  if (conversation.state !== 'bot') return draft.decision();
  const shopper = mergeShopper(conversation.shopper, wanted.visitor);
  personWanted(draft)
    .change({ shopper })
    .record({ id: wanted.noticeId, type: 'system', content: wanted.notice, timestamp: wanted.at })
    .handOver(transcript)
    .change({ state: 'waiting', ...reopened(conversation) })
    .enqueue({
      id: `${conversation.id}:connect:${draft.now.lastSequence}`,
      conversation: conversation.id,
      kind: 'connect',
      shopper: deskCard(shopper),
      ...(wanted.reason === undefined ? {} : { reason: wanted.reason }),
      ...(wanted.skill === undefined ? {} : { skill: wanted.skill }),
    });
  return botIsDone(draft).decision();
}

export interface TurnedAway {
  readonly at: string;
  readonly id: string;
  /** The sentence of the bot, with what the shopper can do. */
  readonly content: string;
  readonly actions: readonly MessageAction[];
  /** The shopper asked for a person; else they wrote where no bot answers. */
  readonly pressed: boolean;
}

/** Too many wait already: the chat stays with the bot, which says so once. `recent` are the last entries of the log. */
export function turnedAway(
  conversation: Conversation,
  { id, content, actions, at, pressed }: TurnedAway,
  recent: readonly LogEntry[],
): Decision {
  refuseEnded(conversation);
  const draft = new Draft(conversation);
  const latest = recent.findLast((entry) => pressed || !isUnanswered(entry));
  if (conversation.state !== 'bot' || latest?.content === content) return draft.decision();
  return draft.append({ id, type: 'bot', content, timestamp: at, actions }).decision();
}

/** What a shopper writes where no bot answers, and that it is passed on. */
function isUnanswered({ bot, type }: LogEntry): boolean {
  return type === 'user' || bot?.type === 'handoff';
}

/** Applies the desk's answer to `connect`, unless a later event was applied first. */
export function deskAnswered(conversation: Conversation, desk: DeskState): Decision {
  const draft = new Draft(conversation);
  if (conversation.state !== 'waiting') return draft.decision();
  if (desk.state === 'live' && desk.agent !== undefined) {
    return draft
      .change({ state: 'live', agent: desk.agent, queue: null, agentsOnline: desk.agents_online })
      .signal({ kind: 'agent_joined', agent: desk.agent })
      .decision();
  }
  if (desk.queue === undefined) return draft.decision();
  const queue = queuePosition(desk.queue);
  return draft.change({ queue, agentsOnline: desk.agents_online }).signal({ kind: 'queue', queue }).decision();
}

export function queuePosition(queue: { position: number; estimated_wait_seconds?: number }): QueuePosition {
  return { position: queue.position, estimatedWaitSeconds: queue.estimated_wait_seconds ?? null };
}

/** Details of a verified shopper come from the shop and cannot be changed here. */
export function mergeShopper(shopper: ShopperCard, visitor: AgentRequest['visitor']): ShopperCard {
  if (visitor === undefined || shopper.verified) return shopper;
  const given = Object.fromEntries(
    Object.entries(visitor).filter(([, value]) => value !== undefined && value !== null),
  );
  return { ...shopper, ...given };
}
