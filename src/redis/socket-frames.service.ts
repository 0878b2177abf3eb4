/** Trims the stream of Socket.IO frames by age and by size: replicas read it at once, so old frames serve nobody. */
import { Logger, OnModuleDestroy, OnModuleInit } from '@nestjs/common';
import type Redis from 'ioredis';
import type { Subscription } from 'rxjs';
import type { Clock } from '../conversation/ports';
import { keys } from './keys';
import { repeated, warning } from '../conversation/repeated-work';

const LOOK_MS = 5_000;
/** Longer than a replica may lag; whoever missed a frame reads the log. */
const KEPT_MS = 10 * 60_000;
/** Several times what the stream's 10,000 frames weigh as a rule. */
const MOST_BYTES = 32 * 1024 * 1024;

export class SocketFrames implements OnModuleInit, OnModuleDestroy {
  private readonly failed = warning(new Logger('socket-frames'), 'socket_frames.failed');
  private looking: Subscription | undefined;

  constructor(
    private readonly redis: Redis,
    private readonly clock: Clock,
    /** Bytes of the stream. */
    private readonly most = MOST_BYTES,
  ) {}

  onModuleInit(): void {
    this.looking = repeated(LOOK_MS, () => this.trim(), this.failed);
  }

  onModuleDestroy(): void {
    this.looking?.unsubscribe();
  }

  /** Halves what is too much until it is not: the latest frames stay. */
  async trim(): Promise<void> {
    await this.redis.xtrim(keys.sockets, 'MINID', `${this.clock.now() - KEPT_MS}-0`);
    for (let length = await this.redis.xlen(keys.sockets); length > 1; length = Math.floor(length / 2)) {
      if ((await this.bytes()) <= this.most) return;
      await this.redis.xtrim(keys.sockets, 'MAXLEN', Math.floor(length / 2));
    }
  }

  private async bytes(): Promise<number> {
    return (await this.redis.memory('USAGE', keys.sockets, 'SAMPLES', 0)) ?? 0;
  }
}
