/** The small pictures that shoppers see, as the desk keeps them. */
import type { PictureClaims } from '../attachments/signed-links.service';

export const PICTURES = Symbol('Pictures');

/** Whose picture. */
export type PictureRef = Pick<PictureClaims, 'kind' | 'id'>;

export interface DeskPicture {
  /** Version of this content; differs from that of a link when the picture changed since. */
  readonly version: string;
  readonly content: Buffer;
}

export interface Pictures {
  /** Null when shoppers may see none of this id. Throws `DeskUnavailable` and `DeskUnsupported`. */
  find(picture: PictureRef): Promise<DeskPicture | null>;
}
