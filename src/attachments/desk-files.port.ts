/** Files that the desk keeps: those of agents, and those of shoppers once it has them. */
export const DESK_FILES = Symbol('DeskFiles');

export interface DeskFile {
  readonly name: string;
  readonly mimetype: string;
  readonly content: Buffer;
}

export interface DeskFiles {
  /** A file that this conversation's shopper may see, or null. Throws `DeskUnavailable` and `DeskCannot`. */
  find(conversationId: string, id: string): Promise<DeskFile | null>;
}
