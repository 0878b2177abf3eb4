/** Files of messages, as the two sides hand them to each other. */

/** A file of a message that the bridge sends: of a shopper, or of staff through the staff API. */
export interface SentAttachment {
  /** The bridge's id of the file, a UUID. */
  readonly id: string;
  readonly name: string;
  /** What the bridge found the content to be. */
  readonly mimetype: string;
  /** The content in Base64. Never absent in a call: the bridge adds it only then. */
  readonly data?: string;
}

/** A file of an agent's message: what it is, not what it holds. */
export interface AgentAttachment {
  /** Odoo's `ir.attachment` id. */
  readonly id: string;
  readonly name: string;
  readonly mimetype: string;
  /** Bytes. */
  readonly size: number;
}

export interface AttachmentQuery {
  readonly conversation: string;
  /** `AgentAttachment.id` or `SentAttachment.id`. */
  readonly attachment: string;
}

/** Nothing when that conversation's shopper may not see such a file, or it is gone. */
export interface AttachmentAnswer {
  readonly attachment?: {
    readonly name: string;
    readonly mimetype: string;
    /** Base64. */
    readonly data: string;
  };
}

/** What a channel's shoppers may send along. */
export interface AttachmentLimits {
  /** Of one file. */
  readonly max_bytes: number;
  /** Lower case, without a dot. */
  readonly extensions: readonly string[];
}
