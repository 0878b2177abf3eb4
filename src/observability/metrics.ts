/** The metrics of the bridge for Prometheus. */
import { Histogram, Registry, collectDefaultMetrics } from 'prom-client';

export class Metrics {
  readonly registry = new Registry();
  private readonly odooSeconds = new Histogram({
    name: 'storefront_chat_odoo_call_seconds',
    help: 'Duration of façade calls to Odoo, by method and outcome.',
    labelNames: ['method', 'outcome'] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  odooCall(method: string, outcome: string, milliseconds: number): void {
    this.odooSeconds.observe({ method, outcome }, milliseconds / 1000);
  }
}
