/** The order in which a person wrote: by the second that WhatsApp gives, and within one as it arrived. */
import type { InboundEvent } from './inbound.port';

export function inOrder(events: readonly InboundEvent[]): InboundEvent[] {
  return [...events].sort((one, other) => one.at - other.at);
}
