/** The window in which a person on WhatsApp may be written to freely: a day from their latest message. */
import type { Operation } from '../../contract/odoo';
import type { Conversation, WhatsAppAddress } from '../conversation';

const DAY_MS = 24 * 60 * 60_000;
/** The desk need not hear of every message: it knows the end to the minute, and never one that is too late. */
const NEWS_MS = 60_000;

type Written = Pick<WhatsAppAddress, 'wroteAt'>;

/** At this instant, in Unix milliseconds. */
export function isWindowOver({ wroteAt }: Written, now: number): boolean {
  return now - Date.parse(wroteAt) >= DAY_MS;
}

/** ISO 8601 UTC. */
export function windowEndsAt({ wroteAt }: Written): string {
  return new Date(Date.parse(wroteAt) + DAY_MS).toISOString();
}

/** What the desk is told of where the chat is, and until when its person may be written to; null when it is no news. */
export function windowNews(conversation: Conversation): { whatsapp: WhatsAppAddress; operation: Operation } | null {
  const { id, whatsapp, handedOver, state } = conversation;
  if (whatsapp === undefined || !handedOver || state === 'ended') return null;
  const ends = windowEndsAt(whatsapp);
  if (whatsapp.windowTold !== undefined && Date.parse(ends) - Date.parse(whatsapp.windowTold) < NEWS_MS) return null;
  const operationId = `${id}:window:${Date.parse(ends)}`;
  return {
    whatsapp: { ...whatsapp, windowTold: ends },
    operation: { id: operationId, conversation: id, kind: 'whatsapp', window_ends_at: ends },
  };
}

/** Until when the person of this chat may be written to freely; null on the web. */
export function windowOf({ whatsapp }: Pick<Conversation, 'whatsapp'>): string | null {
  return whatsapp === undefined ? null : windowEndsAt(whatsapp);
}
