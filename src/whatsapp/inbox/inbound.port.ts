/** Events from WhatsApp, as the inbox keeps them. */

export type MediaType = 'image' | 'video' | 'audio' | 'document' | 'sticker';

export type Said =
  | { readonly kind: 'text'; readonly text: string }
  /** A button or a row that the bridge offered, by its id; or a button of a template. */
  | { readonly kind: 'pressed'; readonly id: string; readonly title: string }
  | {
      readonly kind: 'media';
      readonly type: MediaType;
      readonly id: string;
      readonly name?: string;
      readonly caption?: string;
    }
  | { readonly kind: 'place'; readonly at: readonly [latitude: number, longitude: number]; readonly name: string }
  | {
      readonly kind: 'people';
      readonly people: readonly { readonly name: string; readonly phones: readonly string[] }[];
    }
  | { readonly kind: 'items'; readonly items: readonly { readonly id: string; readonly quantity: number }[] }
  /** Empty: they took it back. */
  | { readonly kind: 'reaction'; readonly emoji: string }
  | { readonly kind: 'edited'; readonly text: string }
  | { readonly kind: 'deleted' }
  | { readonly kind: 'moved' }
  | { readonly kind: 'unsupported'; readonly type: string };

export interface InboundMessage {
  readonly kind: 'message';
  /** `wamid`: the same for ever, however often it comes. */
  readonly id: string;
  /** Id of the shop's number. */
  readonly number: string;
  readonly phone?: string;
  /** They had this number until now. */
  readonly formerPhone?: string;
  readonly userId?: string;
  readonly name?: string;
  /** Unix time in seconds. */
  readonly at: number;
  readonly said: Said;
}

/** A piece of an entry: a long text goes in several. */
export interface PieceName {
  readonly conversation: string;
  readonly sequence: number;
  readonly piece: number;
}

export interface InboundStatus {
  readonly kind: 'status';
  /** `wamid` of the piece. */
  readonly id: string;
  readonly of: PieceName;
  readonly status: 'sent' | 'delivered' | 'read' | 'failed';
  /** Meta's code of the failure. */
  readonly code?: number;
  readonly at: number;
}

export type InboundEvent = InboundMessage | InboundStatus;

/** Travels with a piece as `biz_opaque_callback_data` and comes back with its statuses. */
export function callbackData({ conversation, sequence, piece }: PieceName): string {
  return `${conversation}.${sequence}.${piece}`;
}

/** Null for what the bridge did not send. */
export function pieceOf(data: string): PieceName | null {
  const [, conversation, sequence, piece] = /^([\w-]{1,64})\.(\d{1,9})\.(\d{1,3})$/.exec(data) ?? [];
  if (conversation === undefined) return null;
  return { conversation, sequence: Number(sequence), piece: Number(piece) };
}
