/** All that the store holds of a person as one JSON document that Odoo can take: where it is too much, files and then chats are only named. */

/** Odoo takes a request of 128 MB, and is given a minute for it. */
const MOST_BYTES = 24 * 1024 * 1024;

export interface ChatInStore {
  readonly [more: string]: unknown;
  readonly id: string;
  readonly files: readonly { readonly id: string }[];
}

/** A chat, or files of it; or a number of chats, and why. */
type LeftOut =
  | { readonly conversation: string; readonly files?: readonly string[] }
  | { readonly chats: number; readonly reason: 'no_company' };

export class BoundedDocument {
  private readonly chats: string[] = [];
  private readonly leftOut: LeftOut[] = [];
  private bytes = 0;

  constructor(private readonly most = MOST_BYTES) {}

  add(chat: ChatInStore): void {
    if (this.takes(chat)) return;
    const files = chat.files.map(({ id }) => id);
    const isTaken = files.length > 0 && this.takes({ ...chat, files: [] });
    this.leftOut.push({ conversation: chat.id, ...(isTaken && { files }) });
  }

  /** Chats of which nobody can tell the company that they are of. */
  leaveOut(chats: number): void {
    if (chats > 0) this.leftOut.push({ chats, reason: 'no_company' });
  }

  /** `conversations`; in `left_out` those that are missing, or whose `files` are, and a number of `chats` with the reason. */
  toJson(): string {
    const leftOut = this.leftOut.length === 0 ? '' : `,"left_out":${JSON.stringify(this.leftOut)}`;
    return `{"conversations":[${this.chats.join(',')}]${leftOut}}`;
  }

  private takes(chat: object): boolean {
    const text = JSON.stringify(chat);
    const bytes = Buffer.byteLength(text);
    if (this.bytes + bytes > this.most) return false;
    this.chats.push(text);
    this.bytes += bytes;
    return true;
  }
}
