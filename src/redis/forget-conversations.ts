/** Deletes conversations that are listed by age, page by page; those that have to stay are passed over. */
import type Redis from 'ioredis';
import type { Conversation } from '../conversation/conversation';
import { keys } from './keys';
import { parseConversation } from './stored-json';

export interface Forgetting {
  /** The sorted set that names them, by Unix time in milliseconds. */
  readonly list: string;
  /** Those whose time is before this go. */
  readonly before: number;
  /** Looked at in one step. */
  readonly page: number;
  readonly mayGo: (conversation: Conversation) => boolean;
}

/** Returns how many are gone. */
export async function forgetConversations(redis: Redis, forgetting: Forgetting): Promise<number> {
  const { list, before, page } = forgetting;
  let forgotten = 0;
  for (let kept = 0; ;) {
    const ids = await redis.zrangebyscore(list, '-inf', `(${before}`, 'LIMIT', kept, page);
    const gone = await Promise.all(ids.map((id) => forgetOne(redis, id, forgetting)));
    const goneHere = gone.filter(Boolean).length;
    forgotten += goneHere;
    kept += ids.length - goneHere;
    if (ids.length < page) return forgotten;
  }
}

async function forgetOne(redis: Redis, id: string, { before, mayGo }: Forgetting): Promise<boolean> {
  const [revision, head] = await redis.hmget(keys.head(id), 'revision', 'head');
  if (!head || !revision) return false;
  const conversation = parseConversation(head);
  if (!mayGo(conversation)) return false;
  const removed = await redis.forgetConversation(
    keys.head(id),
    keys.log(id),
    keys.clientIds(id),
    keys.outbox(id),
    keys.shopper(conversation.shopper.id),
    keys.conversations,
    keys.withBot,
    keys.silent,
    keys.whatsappOutbox(id),
    keys.whatsappPieces(id),
    revision,
    id,
    before,
  );
  return removed === 1;
}
