/** Nonces in Redis, remembered as long as they could be replayed. */
import { Inject, Injectable } from '@nestjs/common';
import type Redis from 'ioredis';
import type { Nonces } from '../common/nonces.port';
import { keys } from './keys';
import { REDIS } from './connection';

@Injectable()
export class RedisNonces implements Nonces {
  constructor(@Inject(REDIS) private readonly redis: Redis) {}

  async useOnce(nonce: string, rememberSeconds: number): Promise<boolean> {
    return (await this.redis.set(keys.nonce(nonce), '1', 'EX', rememberSeconds, 'NX')) === 'OK';
  }
}
