/** The plain text of an entry; files appear by name. */
import type { LogEntry } from './conversation';

export function summaryOf({ content, attachments = [] }: LogEntry): string {
  return [content, ...attachments.map((file) => `[${file.name}]`)].filter((part) => part !== '').join('\n');
}
