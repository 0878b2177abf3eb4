/** What was said in plain text; of files there are only the names. */
import type { LogEntry } from './conversation';

export function summaryOf({ content, attachments = [] }: LogEntry): string {
  return [content, ...attachments.map((file) => `[${file.name}]`)].filter((part) => part !== '').join('\n');
}
