/** Chats with people on WhatsApp: until when they may be written to, and what became of what was written. */
import type { Operation } from '../../../contract/odoo';
import type { Routing } from '../routing/routing';
import type { ChatRecord } from '../store/records';

type Only<K extends Operation['kind']> = Extract<Operation, { kind: K }>;

/** The end does not go back. */
export function windowMoved(routing: Routing, { conversation, window_ends_at }: Only<'whatsapp'>): void {
  const chat = routing.chat(conversation);
  const known = chat.window_ends_at;
  if (known === undefined || Date.parse(known) < Date.parse(window_ends_at)) routing.update(chat, { window_ends_at });
}

/** A message that is no more is passed over. */
export function delivered(routing: Routing, { conversation, message_id, status, reason }: Only<'delivery'>): void {
  const chat = routing.chat(conversation);
  const line = routing.line(chat, message_id);
  if (line === undefined) return;
  if (status === 'failed') routing.changeLine(chat, { ...line, failure: reason ?? 'unknown' });
  else {
    routing.changeLine(chat, { ...line, failure: undefined });
    routing.update(routing.chat(conversation), { brought: message_id });
  }
}

/** Only templates may be sent. */
export function isWindowOver({ window_ends_at }: ChatRecord, now: Date): boolean {
  return window_ends_at !== undefined && Date.parse(window_ends_at) <= now.getTime();
}
