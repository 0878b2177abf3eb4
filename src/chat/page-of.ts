/** The page of a shopper, as the chat keeps it. */
import type { PageDetails } from '../contract/shopper';
import type { ShopPage } from '../conversation/conversation';

export function pageOf({ url, title, cart_value }: PageDetails): ShopPage {
  return {
    url,
    ...(title === undefined ? {} : { title }),
    ...(cart_value === undefined ? {} : { cart_value: Math.round(cart_value) }),
  };
}
