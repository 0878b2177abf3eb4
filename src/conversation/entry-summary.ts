/** The plain text of an entry; files appear by name, products as lines. */
import type { LogEntry } from './conversation';
import { textWithProducts } from './product-lines';

export function summaryOf({ content, attachments = [], products }: LogEntry): string {
  const parts = [textWithProducts(content, products), ...attachments.map((file) => `[${file.name}]`)];
  return parts.filter((part) => part !== '').join('\n');
}
