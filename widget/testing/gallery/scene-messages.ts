/** Builds scenes: messages, who answers, and the stage of the chat. */
import type { Availability, Message } from '../../../src/contract/shopper';
import { FACE } from './gallery-files';
import type { Words } from './gallery-texts';
import type { Scene } from './scene';

const START = Date.parse('2026-11-20T08:20:00Z');

export type MakeMessage = (
  sequence: number,
  type: Message['type'],
  content: string,
  more?: Partial<Message>,
) => Message;

/** Messages of one chat, three quarters of a minute apart. */
export function messageMaker({ agentName, botName }: Words): MakeMessage {
  return (sequence, type, content, more = {}) => ({
    id: `m${sequence}`,
    sequence,
    client_message_id: null,
    type,
    content,
    agent_name: type === 'agent' ? agentName : type === 'bot' ? botName : null,
    timestamp: new Date(START + sequence * 45_000).toISOString(),
    status: 'accepted',
    ...(type === 'agent' ? { avatar_url: FACE } : {}),
    ...more,
  });
}

export function withBot(messages: readonly Message[]): Scene {
  return {
    conversation: {
      id: 'c1',
      state: 'bot',
      locale: 'en',
      agent: null,
      queue: null,
      consent: null,
      last_sequence: messages.length,
      messages: [...messages],
    },
    availability: { open: true, reason: 'open', next_open_at: null, timezone: 'Asia/Dhaka', message: '' },
  };
}

export function withAgent(messages: readonly Message[], name: string): Scene {
  const scene = withBot(messages);
  const agent = { id: '7', name, avatar_url: FACE };
  const last_sequence = messages.at(-1)?.sequence ?? 0;
  return { ...scene, conversation: { ...scene.conversation, state: 'live', agent, last_sequence } };
}

/** @param place in the queue; 0 where there is none. */
export function inQueue(messages: readonly Message[], place: number): Scene {
  const scene = withBot(messages);
  const queue = place === 0 ? null : { position: place, estimated_wait_seconds: place * 120 };
  return { ...scene, conversation: { ...scene.conversation, state: 'waiting', queue } };
}

export function closedUntil(next_open_at: string | null): Availability {
  const reason = next_open_at === null ? 'no_agents' : 'outside_hours';
  return { open: false, reason, next_open_at, timezone: 'Asia/Dhaka', message: '' };
}
