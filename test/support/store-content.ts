/** Every key of a store with all that it holds, as lines of text. */
import type Redis from 'ioredis';

export async function storeContent(redis: Redis): Promise<string[]> {
  const lines: string[] = [];
  for (const key of await redis.keys('*')) lines.push(key, ...(await contentOf(redis, key)));
  return lines;
}

async function contentOf(redis: Redis, key: string): Promise<string[]> {
  const type = await redis.type(key);
  switch (type) {
    case 'string':
      return [(await redis.get(key)) ?? ''];
    case 'hash':
      return Object.entries(await redis.hgetall(key)).flat();
    case 'list':
      return redis.lrange(key, 0, -1);
    case 'set':
      return redis.smembers(key);
    case 'zset':
      return redis.zrange(key, 0, -1);
    case 'stream':
      return (await redis.xrange(key, '-', '+')).flatMap(([id, fields]) => [id, ...fields]);
    case 'none': // expired since it was listed
      return [];
    default:
      throw new Error(`A key of type ${type} cannot be read here.`);
  }
}
