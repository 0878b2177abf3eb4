/** Health of Redis: degraded when it has no room for new chats, as those that run go on. */
import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import type Redis from 'ioredis';
import type { HealthStatus, HealthCheck } from '../observability/health.port';
import { REDIS } from './connection';
import { StoreCapacity } from './store-capacity';

const PATIENCE_MS = 1_000;

@Injectable()
export class RedisHealth implements HealthCheck {
  constructor(
    @Inject(REDIS) private readonly redis: Redis,
    private readonly capacity: StoreCapacity,
  ) {}

  async check(): Promise<{ store: HealthStatus }> {
    const pong = this.redis.ping().catch(() => 'no answer');
    const answer = await Promise.race([pong, pause(PATIENCE_MS, 'no answer', { ref: false })]);
    if (answer !== 'PONG') return { store: 'missing' };
    return { store: (await this.capacity.isScarce()) ? 'degraded' : 'ok' };
  }
}
