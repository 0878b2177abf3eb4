/** Entries that are on their way to people on WhatsApp, per chat and in order, and what became of their pieces. The log says what is in them. */
export const WHATSAPP_OUTBOX = Symbol('WhatsAppOutbox');

/** Entries of one chat under a lease: nobody else sends them until it ends. */
export interface OutboxClaim {
  readonly conversation: string;
  readonly token: string;
  readonly sequences: readonly number[];
}

/** Instants in Unix milliseconds. */
export type PieceState =
  /** Whether it was taken is not known, until a status tells. */
  | { readonly state: 'sending'; readonly since: number }
  | { readonly state: 'sent'; readonly id: string }
  | { readonly state: 'failed'; readonly code: number };

export interface WhatsAppOutbox {
  claim(chats: number, leaseMs: number): Promise<OutboxClaim[]>;
  /** The first `done` entries are through; what is left comes again after `delayMs`. */
  release(claim: OutboxClaim, done: number, delayMs: number): Promise<void>;
  /** Null before it was sent for the first time. */
  state(conversation: string, piece: string): Promise<PieceState | null>;
  /** Null: it was certainly not sent. */
  setState(conversation: string, piece: string, state: PieceState | null): Promise<void>;
}
