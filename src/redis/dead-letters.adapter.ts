/** Dead letters in Redis: a hash of the letters, and a sorted set for their order. */
import { Inject, Injectable } from '@nestjs/common';
import type Redis from 'ioredis';
import { CLOCK, Clock, OUTBOX_TRIGGER } from '../conversation/ports';
import type { DeadLetter, DeadLetters, OutboxTrigger } from '../conversation/ports';
import { keys } from './keys';
import { REDIS } from './connection';
import { parseDeadLetter } from './stored-json';

@Injectable()
export class RedisDeadLetters implements DeadLetters {
  constructor(
    @Inject(REDIS) private readonly redis: Redis,
    @Inject(OUTBOX_TRIGGER) private readonly trigger: OutboxTrigger,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async add(letter: DeadLetter): Promise<void> {
    const { id } = letter.operation;
    await this.redis.addDeadLetter(
      keys.deadLetters,
      keys.deadLetterOrder,
      keys.erased(letter.operation.conversation),
      id,
      JSON.stringify(letter),
      Date.parse(letter.refusedAt),
    );
  }

  async clear(operationIds: readonly string[]): Promise<void> {
    if (operationIds.length > 0) await this.remove(operationIds);
  }

  async list(offset: number, limit: number): Promise<{ letters: DeadLetter[]; total: number }> {
    const ids = await this.redis.zrange(keys.deadLetterOrder, offset, offset + limit - 1);
    const found = ids.length === 0 ? [] : await this.redis.hmget(keys.deadLetters, ...ids);
    const letters = found.flatMap((letter) => (letter === null ? [] : [parseDeadLetter(letter)]));
    return { letters, total: await this.redis.zcard(keys.deadLetterOrder) };
  }

  async find(operationId: string): Promise<DeadLetter | null> {
    const letter = await this.redis.hget(keys.deadLetters, operationId);
    return letter === null ? null : parseDeadLetter(letter);
  }

  async retry(operationId: string): Promise<boolean> {
    const letter = await this.find(operationId);
    if (letter === null) return false;
    const { operation } = letter;
    const moved = await this.redis.retryDeadLetter(
      keys.deadLetters,
      keys.deadLetterOrder,
      keys.outbox(operation.conversation),
      keys.ready,
      operationId,
      JSON.stringify(operation),
      this.clock.now(),
      operation.conversation,
    );
    if (moved === 1) this.trigger.fire();
    return moved === 1;
  }

  async discard(operationId: string): Promise<boolean> {
    return (await this.remove([operationId])) === 1;
  }

  /** Returns how many were there. */
  private async remove(operationIds: readonly string[]): Promise<number> {
    const removed = this.redis.multi().hdel(keys.deadLetters, ...operationIds);
    const [[error, count] = [null, 0]] = (await removed.zrem(keys.deadLetterOrder, ...operationIds).exec()) ?? [];
    if (error !== null) throw error;
    return Number(count);
  }
}
