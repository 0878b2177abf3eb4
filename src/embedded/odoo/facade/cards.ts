/** Cards that an agent sends from beside the chat: a product for sale, or an order of the shopper's own, as the addon does. */
import type { OrderStatus, ProductRow } from '../../../contract/odoo';
import type { DemoProduct, DemoUser } from '../demo/demo-catalogue';
import { languageIn } from '../demo/languages';
import type { Shop } from '../shop';
import { Refused, type ChatRecord } from '../store/records';
import { ordersOf } from './orders';
import type { Staff } from './staff';

const FOUND = 8;
const MOST_WORDS = 5;
const LABELS: Readonly<Record<OrderStatus, string>> = {
  processing: 'Processing',
  shipped: 'Shipped',
  delivered: 'Delivered',
  cancelled: 'Cancelled',
};

/** A product as an agent finds it. */
export interface Offer {
  readonly id: string;
  readonly name: string;
  readonly price?: ProductRow['price'];
}

export class Cards {
  constructor(
    private readonly shop: Shop,
    private readonly staff: Staff,
  ) {}

  /** Products with all of these words in their name, in any language. */
  offers(words: string): Offer[] {
    const found = this.named(words.split(/\s+/).slice(0, MOST_WORDS)).slice(0, FOUND);
    return found.map(({ row: { id, name, price } }) => ({ id, name: name['en'] ?? '', ...(price && { price }) }));
  }

  /** The one product with this in its name, as `/product` does in Discuss. */
  showNamed(user: DemoUser, chat: ChatRecord, wanted: string): void {
    const [found, another] = this.named([wanted]);
    if (!found) throw new Refused('INVALID', `No product for sale is called “${wanted}”.`);
    if (another) throw new Refused('INVALID', `Several products are called “${wanted}”. Type more of the name.`);
    this.show(user, chat, found);
  }

  showProduct(user: DemoUser, chat: ChatRecord, id: string): void {
    const found = this.shop.catalogue.products.find(({ row }) => row.id === id);
    if (!found) throw new Refused('INVALID', 'This product is not for sale in this shop.');
    this.show(user, chat, found);
  }

  showOrder(user: DemoUser, chat: ChatRecord, name: string): void {
    const order = ordersOf(this.shop, chat).find((one) => one.name === name);
    if (!order) throw new Refused('INVALID', 'Only orders of the shopper for whom the shop vouches can be shown.');
    this.staff.show(user, chat, `${order.name} · ${LABELS[order.status]}`, { order });
  }

  private show(user: DemoUser, chat: ChatRecord, { row }: DemoProduct): void {
    const name = row.name[languageIn(chat.locale)] ?? row.name['en'] ?? '';
    this.staff.show(user, chat, name, { products: [{ ...row, name }] });
  }

  private named(words: readonly string[]): readonly DemoProduct[] {
    const wanted = words.map((word) => word.trim().toLowerCase()).filter(Boolean);
    return this.shop.catalogue.products.filter(({ row }) => {
      const names = Object.values(row.name).map((name) => name.toLowerCase());
      return wanted.every((word) => names.some((name) => name.includes(word)));
    });
  }
}
