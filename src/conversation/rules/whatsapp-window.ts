/** The window in which a person on WhatsApp may be written to freely: a day from their latest message. */
import type { WhatsAppAddress } from '../conversation';

const DAY_MS = 24 * 60 * 60_000;

/** At this instant, in Unix milliseconds. */
export function isWindowOver({ wroteAt }: Pick<WhatsAppAddress, 'wroteAt'>, now: number): boolean {
  return now - Date.parse(wroteAt) >= DAY_MS;
}
