/** Products that a shopper is shown as cards: named by an intent of the bot, or sent by an agent. */
import { z } from 'zod';
import { Shape, localizedText } from './shape';

const product = {
  /** Id of the `product.template`. */
  id: z.string(),
  /** What a shopper pays for one, taxes as the channel shows them; absent: the price is not shown. */
  price: z.object({ amount: z.number(), /** ISO 4217. */ currency: z.string() }).optional(),
  /** Its page in the shop. */
  url: z.string().optional(),
  /** Version of the picture that `product_picture` gives; absent: there is none. */
  picture: z.string().optional(),
};

/** As the settings name it, in every language. */
export const productRow = z.object({ ...product, name: localizedText });

/** As an agent sent it, in the language of the chat. */
export const productCard = z.object({ ...product, name: z.string() });

export type ProductRow = Shape<typeof productRow>;
export type ProductCard = Shape<typeof productCard>;
