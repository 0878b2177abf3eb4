/** Small pictures that shoppers may see. */
import { z } from 'zod';
import { Shape } from './shape';

/** Nothing when there is none of this id that shoppers may see. */
export const pictureAnswer = z.object({
  picture: z
    .object({
      /** Of what it is now: an earlier card may name another. */
      version: z.string(),
      /** PNG, JPEG, GIF or WebP in Base64, 256 KB at most. */
      data: z.base64(),
    })
    .optional(),
});

export type PictureAnswer = Shape<typeof pictureAnswer>;
