/**
 * Memory that the store has to spare. While it has little, new chats and files are refused: chats that run need the rest.
 * A Redis without `maxmemory`, or one that does not say, counts as having enough.
 */
import { Inject, Injectable, Logger, OnApplicationBootstrap } from '@nestjs/common';
import type Redis from 'ioredis';
import type { MemoryUse, StoreMemory } from '../observability/health.port';
import { REDIS } from './connection';

/** Of `maxmemory`. */
const SCARCE_FROM = 0.9;
/** A reading serves for so long. */
const FRESH_MS = 500;
const KEEPS_ALL = 'noeviction';

@Injectable()
export class StoreCapacity implements StoreMemory, OnApplicationBootstrap {
  private readonly logger = new Logger('store');
  private latest: { readonly at: number; readonly use: Promise<MemoryUse | null> } | undefined;
  private readonly told = new Set<string>();

  constructor(@Inject(REDIS) private readonly redis: Redis) {}

  async onApplicationBootstrap(): Promise<void> {
    const use = await this.use();
    if (use?.mostBytes === null) this.warnOnce('store.no_ceiling', 'Set maxmemory, below what the machine has.');
  }

  async isScarce(): Promise<boolean> {
    const use = await this.use();
    return use !== null && use.mostBytes !== null && use.usedBytes >= SCARCE_FROM * use.mostBytes;
  }

  use(): Promise<MemoryUse | null> {
    const now = performance.now();
    if (this.latest === undefined || now - this.latest.at > FRESH_MS) this.latest = { at: now, use: this.read() };
    return this.latest.use;
  }

  /** https://redis.io/docs/latest/commands/info/ */
  private async read(): Promise<MemoryUse | null> {
    try {
      const info = await this.redis.info('memory');
      const figure = (name: string) => Number(field(info, name) ?? 0);
      const policy = field(info, 'maxmemory_policy') ?? KEEPS_ALL;
      if (policy !== KEEPS_ALL)
        this.warnOnce('store.evicts', `maxmemory-policy is ${policy}: chats get lost. Set it to ${KEEPS_ALL}.`);
      // What waits to be written to disk or to a replica does not count for the limit.
      const usedBytes = figure('used_memory') - figure('mem_not_counted_for_evict');
      return { usedBytes, mostBytes: figure('maxmemory') || null };
    } catch {
      return null; // Redis is away, which its health says, or lets us not ask
    }
  }

  private warnOnce(event: string, advice: string): void {
    if (!this.told.has(event)) this.logger.warn({ event, advice });
    this.told.add(event);
  }
}

function field(info: string, name: string): string | undefined {
  return new RegExp(`^${name}:(.*?)\\r?$`, 'm').exec(info)?.[1];
}
