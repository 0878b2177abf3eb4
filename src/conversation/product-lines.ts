/** Products in words, for all that shows no cards: agents in Discuss, transcripts. */
import type { ProductCard } from '../contract/odoo';

/** What was said; below it name, price and page of each product, one a line. */
export function textWithProducts(content: string, products: readonly ProductCard[] = []): string {
  return [content, ...products.map(productLine)].filter((part) => part !== '').join('\n');
}

function productLine({ name, price, url }: ProductCard): string {
  return [name, price && `${price.amount} ${price.currency}`, url].filter((part) => part !== undefined).join(' · ');
}
