/** A file that goes with a message, and what a shop takes. */

export class Attachment {
  id: string;
  /** @example "broken-jar.jpg" */
  name: string;
  /** Found in the content, not what the sender said. */
  mimetype: string;
  /** Bytes. */
  size: number;
  /** Signed; works for half a day at least. `POST`s and messages that are read later bring a new one. */
  url: string;
}

/** What a shopper may send along. */
export class AttachmentRules {
  /** Of one file. */
  max_bytes: number;
  /** Lower case, without a dot: `png`, `pdf`. */
  extensions: string[];
}
