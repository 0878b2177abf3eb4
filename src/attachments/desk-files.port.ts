/** Files at the desk: those of agents, and those of shoppers once they are delivered. */
export const DESK_FILES = Symbol('DeskFiles');

export interface DeskFile {
  readonly name: string;
  readonly mimetype: string;
  readonly content: Buffer;
}

export interface DeskFiles {
  /** A file that this conversation's shopper may see, or null. Throws `DeskUnavailable` and `DeskUnsupported`. */
  find(conversationId: string, id: string): Promise<DeskFile | null>;
}
