/** Links for the shopper's client to files and pictures, which are too large for a message. */
import type { AgentCard, ProductCard } from '../../contract/odoo';
import type { Conversation, FileCard } from '../conversation';

export const CLIENT_LINKS = Symbol('ClientLinks');

export interface ClientLinks {
  /**
   * Signed and valid for a while, at most until the chat's shopper is logged out. The same for some hours, so that clients can keep
   * the file.
   */
  file(chat: Pick<Conversation, 'id' | 'shopper'>, file: FileCard): string;
  /** Signed; the same as long as the picture is. Null when there is none. */
  picture(agent: AgentCard): string | null;
  /** As `picture`. */
  productPicture(product: ProductCard): string | null;
}
