/** Files at the desk: those of agents, and those of shoppers once they are delivered. */
import type { TicketFileId } from '../conversation/desk-file';

export const DESK_FILES = Symbol('DeskFiles');

export interface DeskFile {
  readonly name: string;
  readonly mimetype: string;
  readonly content: Buffer;
}

export interface DeskFiles {
  /** A file that this conversation's shopper may see, or null. Throws `DeskUnavailable` and `DeskUnsupported`. */
  find(conversationId: string, id: string): Promise<DeskFile | null>;
  /** A file of a ticket which its customer may see, or null: who asks was given its link. Throws the same. */
  findOfTicket(file: TicketFileId): Promise<DeskFile | null>;
}
