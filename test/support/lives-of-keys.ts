/** Families of keys without an expiry, each with its bound, and a search for keys that belong to none of them. */
import type Redis from 'ioredis';
import { keys } from '../../src/redis/keys';

/** Families of `keys` whose keys have no end of their own, and what bounds them. */
export const LASTING = {
  head: 'with its chat: an hour in silence, or CONVERSATION_DAYS after its end',
  log: 'with its chat; CHAT_ENTRIES and CHAT_MEGABYTES',
  clientIds: 'with its chat; as many as its messages',
  shopper: 'with the chats of the shopper',
  conversations: 'one entry for each chat, and with it',
  withBot: 'one entry for each chat, and with it',
  silent: 'one entry for each chat, an hour',
  waiting: 'one entry for each chat that waits',
  outbox: 'until Odoo has it; then it is empty, and gone',
  ready: 'one entry for each outbox that is not empty',
  holders: 'one entry for each outbox that is being delivered',
  faqCounts: 'one entry for each FAQ entry, until Odoo takes it',
  unanswered: '1,000 questions, until Odoo takes them',
  unansweredLast: 'as many as questions',
  deadLetters: 'until staff retry or discard them, or their chat is erased',
  whatsappInbox: 'until it is in a chat; then it is empty, and gone',
  whatsappInboxReady: 'one entry for each person with such',
  whatsappInboxHolders: 'one entry for each person of whom it is being looked at',
  whatsappOutbox: 'until it is sent; then it is empty, and gone',
  whatsappOutboxReady: 'one entry for each chat with such',
  whatsappOutboxHolders: 'one entry for each chat to which is being sent',
  rewriteOwed: 'one number and one time',
  deadLetterOrder: 'as many as dead letters',
  sockets: '10,000 frames, 32 MB, ten minutes',
} as const satisfies Partial<Record<keyof typeof keys, string>>;

/** Bull's own: a counter and the time of its next look, and jobs that are removed when they are done. */
const QUEUE = /^sc:bull:outbox:/;

/** Keys whose family is not in `LASTING`, and which have no end. */
export async function keysWithoutEnd(redis: Redis): Promise<string[]> {
  const found: string[] = [];
  for (const key of await redis.keys('*')) {
    if (QUEUE.test(key) || Object.keys(LASTING).includes(familyOf(key) ?? '')) continue;
    if ((await redis.pttl(key)) === -1) found.push(key);
  }
  return found;
}

/** The most specific family of this key; undefined for a key that is in none. */
export function familyOf(key: string): string | undefined {
  const fitting = families().filter(({ prefix, exact }) => (exact ? key === prefix : key.startsWith(prefix)));
  return fitting.sort((one, other) => other.prefix.length - one.prefix.length)[0]?.family;
}

function families(): { family: string; prefix: string; exact: boolean }[] {
  return Object.entries(keys)
    .filter(([family]) => !family.endsWith('Prefix'))
    .map(([family, name]) =>
      typeof name === 'string' ? { family, prefix: name, exact: true } : { family, prefix: name(''), exact: false },
    );
}
