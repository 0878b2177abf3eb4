/** Wire shapes for specs, whole and plain. */
import type { BotReply, Conversation, Message, SendReceipt, Session } from '../../../src/contract/shopper';

const AT = '2026-11-20T08:00:00Z';

export function aMessage(sequence: number, more: Partial<Message> = {}): Message {
  return {
    id: `m${sequence}`,
    sequence,
    client_message_id: null,
    type: 'agent',
    content: `message ${sequence}`,
    agent_name: 'Nadia',
    timestamp: AT,
    status: 'accepted',
    ...more,
  };
}

export function aReply(sequence: number, more: Partial<BotReply> = {}): BotReply {
  return { ...aMessage(sequence), type: 'text', intent: null, confidence: 1, actions: [], ...more };
}

export function aReceipt(sequence: number, duplicate = false): SendReceipt {
  return { message_id: `m${sequence}`, sequence, timestamp: AT, duplicate };
}

export function aSession(conversation: Partial<Conversation> = {}, token = 'session-1'): Session {
  const messages = conversation.messages ?? [aMessage(1, { type: 'bot' })];
  const last_sequence = messages.at(-1)?.sequence ?? 0;
  const standing = {
    id: 'c1',
    state: 'bot' as const,
    locale: 'en',
    agent: null,
    queue: null,
    consent: null,
    last_sequence,
    messages,
  };
  return {
    session_token: token,
    resume_token: 'resume-1',
    expires_at: AT,
    shopper: { id: 's1', name: null, verified: false },
    conversation: { ...standing, ...conversation },
    availability: { open: true, reason: 'open', next_open_at: null, timezone: 'Asia/Dhaka', message: '' },
    channel: {
      key: 'default',
      name: 'Smart Dairy',
      locale: 'en',
      theme: { primary_color: '#0B6E4F', position: 'right' },
      bot_name: 'Assistant',
      chatbot_enabled: true,
    },
  };
}
