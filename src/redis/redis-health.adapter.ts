/** Health of Redis. */
import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import type Redis from 'ioredis';
import type { HealthStatus, HealthCheck } from '../observability/health.port';
import { REDIS } from './connection';

const PATIENCE_MS = 1_000;

@Injectable()
export class RedisHealth implements HealthCheck {
  constructor(@Inject(REDIS) private readonly redis: Redis) {}

  async check(): Promise<{ store: HealthStatus }> {
    const pong = this.redis.ping().catch(() => 'no answer');
    const answer = await Promise.race([pong, pause(PATIENCE_MS, 'no answer', { ref: false })]);
    return { store: answer === 'PONG' ? 'ok' : 'missing' };
  }
}
