/** A product as shoppers see it: its name, price, page and picture. */
/** Of one. */
export class Price {
  amount: number;
  /** ISO 4217. @example "BDT" */
  currency: string;
}

/** A product of the shop, shown as a card. */
export class Product {
  name: string;
  /** Null where the shop shows none. */
  price: Price | null;
  /** Its page in the shop. */
  url: string | null;
  image_url: string | null;
}
