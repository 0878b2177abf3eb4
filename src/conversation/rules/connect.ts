/** A shopper asks for a person, and the desk says what came of it. */
import type { DeskState, ShopperCard } from '../../contract/odoo';
import type { Conversation, Decision, LogEntry, QueuePlace } from '../conversation';
import { botIsDone, personWanted } from './bot-answers';
import { Draft } from './draft';
import { refuseEnded } from './say';

export interface PersonWanted {
  readonly at: string;
  readonly noticeId: string;
  /** What the shopper is told right away. */
  readonly notice: string;
  readonly reason?: string;
  readonly skill?: string;
  readonly visitor?: Partial<Pick<ShopperCard, 'name' | 'email' | 'phone'>>;
}

/** Hands the transcript over and asks for a person. Asking again while waiting or live changes nothing. */
export function shopperWantsPerson(
  conversation: Conversation,
  wanted: PersonWanted,
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
    .change({ state: 'waiting' })
    .tell({
      id: `${conversation.id}:connect:${draft.now.lastSequence}`,
      conversation: conversation.id,
      kind: 'connect',
      shopper,
      ...(wanted.reason === undefined ? {} : { reason: wanted.reason }),
      ...(wanted.skill === undefined ? {} : { skill: wanted.skill }),
    });
  return botIsDone(draft).decision();
}

/** The answer of the desk to `connect`. Events that overtook it win. */
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
  const queue = queuePlace(desk.queue);
  return draft.change({ queue, agentsOnline: desk.agents_online }).signal({ kind: 'queue', queue }).decision();
}

export function queuePlace(queue: { position: number; estimated_wait_seconds?: number }): QueuePlace {
  return { position: queue.position, estimatedWaitSeconds: queue.estimated_wait_seconds ?? null };
}

/** A verified shopper's details come from the shop; nobody else may change them. */
export function mergeShopper(shopper: ShopperCard, visitor: PersonWanted['visitor']): ShopperCard {
  if (visitor === undefined || shopper.verified) return shopper;
  const given = Object.fromEntries(
    Object.entries(visitor).filter(([, value]) => value !== undefined && value !== null),
  );
  return { ...shopper, ...given };
}
