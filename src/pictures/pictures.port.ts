/** The small pictures that shoppers see, as the desk keeps them. */
export const PICTURES = Symbol('Pictures');

/** Whose picture: an agent, a product, a bot, a channel's logo. */
export type PictureKind = 'agent' | 'product' | 'bot' | 'channel';

export interface PictureRef {
  readonly kind: PictureKind;
  readonly id: string;
}

export interface DeskPicture {
  /** Version of this content; differs from that of a link when the picture changed since. */
  readonly version: string;
  readonly content: Buffer;
}

export interface Pictures {
  /** Null when shoppers may see none of this id. Throws `DeskUnavailable` and `DeskUnsupported`. */
  find(picture: PictureRef): Promise<DeskPicture | null>;
}
