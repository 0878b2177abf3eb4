/** The memory of the store as metrics, read when they are asked for. */
import { Inject, Injectable } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { MemoryUse, STORE_MEMORY, StoreMemory } from './health.port';
import { Metrics } from './metrics';

@Injectable()
export class StoreGauges {
  constructor(
    @Inject(STORE_MEMORY) private readonly store: StoreMemory,
    private readonly metrics: Metrics,
  ) {
    this.gauge('used', 'Memory that Redis uses.', ({ usedBytes }) => usedBytes);
    this.gauge('max', 'Memory that Redis may use; 0 without a limit.', ({ mostBytes }) => mostBytes ?? 0);
  }

  private gauge(name: string, help: string, figure: (use: MemoryUse) => number): void {
    const { store, metrics } = this;
    new Gauge({
      name: `storefront_chat_store_${name}_bytes`,
      help,
      registers: [metrics.registry],
      async collect() {
        const use = await store.use();
        this.set(use === null ? Number.NaN : figure(use));
      },
    });
  }
}
