/** Lists and limits that the addon has in Python are those of the contract. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MAX_ATTACHMENTS, MAX_MESSAGE_BYTES, odooEvent, ticketPriority, ticketStatus } from '../../src/contract/odoo';
import { FIRST_CATEGORIES } from '../../src/contract/shopper/ticket-words';

const ADDON = join(__dirname, '../../odoo-addon/storefront_chat');

/** What stands behind this name or these words in a file of the addon, up to the bracket that closes it. */
function python(file: string, before: string): string {
  const source = readFileSync(join(ADDON, file), 'utf8');
  const start = source.indexOf(before);
  if (start < 0) throw new Error(`${file} has no ${before}`);
  return source.slice(start + before.length);
}

/** The keys of a list of pairs, as selections have them. */
function keysOf(list: string): string[] {
  return [...list.slice(0, list.indexOf(']')).matchAll(/\("(\w+)", "/g)].map(([, key = '']) => key);
}

describe('what the addon has in Python', () => {
  it.each([
    ['statuses of tickets', 'models/ticket/support_ticket.py', 'STATUSES = [', ticketStatus.options],
    ['priorities of tickets', 'models/ticket/support_ticket.py', 'PRIORITIES = [', ticketPriority.options],
    ['first categories', 'tools/categories.py', 'CATEGORIES = [', FIRST_CATEGORIES],
    [
      'kinds of events',
      'models/outbox/event.py',
      'kind = fields.Selection(\n        [',
      odooEvent.options.map(({ shape }) => shape.kind.value),
    ],
  ])('are the %s of the contract', (_what, file, before, words) => {
    expect(keysOf(python(file, before))).toEqual(words);
  });

  it('is said with the limit there is to those who read the API document', () => {
    const message = readFileSync(join(__dirname, '../../src/contract/shopper/message.wire.ts'), 'utf8');
    expect(message).toContain(`at most ${MAX_MESSAGE_BYTES / 1024} KB;`);
  });

  it.each([
    ['MAX_CONTENT_BYTES = ', MAX_MESSAGE_BYTES],
    ['MAX_FILES = ', MAX_ATTACHMENTS],
  ])('is the limit of the contract: %s', (before, limit) => {
    const factors = /^\d+(?: \* \d+)*/.exec(python('models/facade/push_message.py', before))?.[0] ?? '';
    expect(factors.split(' * ').reduce((product, factor) => product * Number(factor), 1)).toBe(limit);
  });
});
