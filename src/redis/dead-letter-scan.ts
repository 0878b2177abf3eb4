/** All dead letters, with their ids, in no order. One that moves meanwhile may come twice. */
import type Redis from 'ioredis';
import type { DeadLetter } from '../conversation/ports';
import { keys } from './keys';
import { parseDeadLetter } from './stored-json';

const PAGE = 500;

export async function* deadLettersIn(redis: Redis): AsyncGenerator<readonly [id: string, letter: DeadLetter]> {
  const scan = redis.hscanStream(keys.deadLetters, { count: PAGE });
  for await (const page of scan as AsyncIterable<string[]>) {
    for (let i = 0; i < page.length; i += 2) {
      const [id = '', letter = ''] = page.slice(i, i + 2);
      yield [id, parseDeadLetter(letter)];
    }
  }
}
