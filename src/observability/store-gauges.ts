/** Memory and file of the store as metrics, read when they are asked for. */
import { Inject, Injectable } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { MemoryUse, STORE_FILE, STORE_MEMORY, StoreFile, StoreMemory } from './health.port';
import { Metrics } from './metrics';

@Injectable()
export class StoreGauges {
  constructor(
    @Inject(STORE_MEMORY) private readonly store: StoreMemory,
    @Inject(STORE_FILE) private readonly file: StoreFile,
    private readonly metrics: Metrics,
  ) {
    this.gauge('used', 'Memory that Redis uses.', ({ usedBytes }) => usedBytes);
    this.gauge('max', 'Memory that Redis may use; 0 without a limit.', ({ mostBytes }) => mostBytes ?? 0);
    this.owed();
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

  private owed(): void {
    const { file, metrics } = this;
    new Gauge({
      name: 'storefront_chat_store_rewrite_owed_seconds',
      help: 'For how long the file of Redis may have had words that were erased; 0 when none are known, or Redis allows no rewrite.',
      registers: [metrics.registry],
      async collect() {
        this.set(
          await file.owedSeconds().then(
            (seconds) => seconds ?? 0,
            () => Number.NaN,
          ),
        );
      },
    });
  }
}
