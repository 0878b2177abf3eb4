/** Health of Redis: degraded when it has no room for new chats, as those that run go on, or when erased words stay in its file. */
import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import type Redis from 'ioredis';
import { STORE_FILE } from '../observability/health.port';
import type { HealthCheck, HealthStatus, StoreFile } from '../observability/health.port';
import { REDIS } from './connection';
import { StoreCapacity } from './store-capacity';

const PATIENCE_MS = 1_000;
/** A file that is rewritten this late is somebody's to look at. */
const LATE_SECONDS = 3_600;

@Injectable()
export class RedisHealth implements HealthCheck {
  constructor(
    @Inject(REDIS) private readonly redis: Redis,
    private readonly capacity: StoreCapacity,
    @Inject(STORE_FILE) private readonly file: StoreFile,
  ) {}

  async check(): Promise<{ store: HealthStatus }> {
    const pong = this.redis.ping().catch(() => 'no answer');
    const answer = await Promise.race([pong, pause(PATIENCE_MS, 'no answer', { ref: false })]);
    if (answer !== 'PONG') return { store: 'missing' };
    return { store: (await this.capacity.isScarce()) || (await this.isLate()) ? 'degraded' : 'ok' };
  }

  private async isLate(): Promise<boolean> {
    const seconds = await this.file.owedSeconds().catch(() => null);
    return seconds !== null && seconds > LATE_SECONDS;
  }
}
