/** Entries that are on their way to people on WhatsApp, per chat and in order, and what became of their pieces. The log says what is in them. */
export const WHATSAPP_OUTBOX = Symbol('WhatsAppOutbox');

/** Entries of one chat under a lease: nobody else sends them until it ends. */
export interface OutboxClaim {
  readonly conversation: string;
  readonly token: string;
  readonly sequences: readonly number[];
}

/** Instants in Unix milliseconds; `pieces`: as many as its entry has. */
export type PieceState =
  /** Meta did not take it, so many times. */
  | { readonly state: 'waiting'; readonly tries: number }
  /** Whether it was taken is not known, until a status tells. */
  | { readonly state: 'sending'; readonly since: number; readonly pieces: number; readonly tries: number }
  | { readonly state: 'sent'; readonly id: string; readonly pieces: number }
  | { readonly state: 'failed'; readonly code: number; readonly pieces: number };

/** How far a piece got on its person's phone. */
export type PieceTick = 'delivered' | 'read';

export interface WhatsAppOutbox {
  claim(chats: number, leaseMs: number): Promise<OutboxClaim[]>;
  /** The first `done` entries are through; what is left comes again after `delayMs`. */
  release(claim: OutboxClaim, done: number, delayMs: number): Promise<void>;
  /** Null before it was sent for the first time. */
  state(conversation: string, piece: string): Promise<PieceState | null>;
  setState(conversation: string, piece: string, state: PieceState): Promise<void>;
  /** Null before the phone had it. */
  tick(conversation: string, piece: string): Promise<PieceTick | null>;
  setTick(conversation: string, piece: string, tick: PieceTick): Promise<void>;
}
