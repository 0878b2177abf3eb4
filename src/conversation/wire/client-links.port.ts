/** Where a shopper's client finds what is too large for a message. */
import type { AgentCard } from '../../contract/odoo';
import type { FileCard } from '../conversation';

export const CLIENT_LINKS = Symbol('ClientLinks');

export interface ClientLinks {
  /** Signed, and good for a while; the same for some hours, so that clients need not load it again. */
  file(conversationId: string, file: FileCard): string;
  /** Signed, and the same for as long as the picture is; null when there is none. */
  picture(agent: AgentCard): string | null;
}
